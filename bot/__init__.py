"""What the Rasa server loads: the channel and the component that understands a message."""
