"""A preview of a built site and its feed, on this machine or for a phone in the house."""
