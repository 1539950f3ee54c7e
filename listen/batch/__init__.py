"""Many articles on a process pool or a cluster; what fails is told, and the rest go on."""
