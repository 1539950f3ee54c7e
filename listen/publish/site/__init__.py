"""Episodes to the pages of a built site: which are posts, and what is put on them."""
