"""What the Rasa server loads: the channel and the graph components."""
