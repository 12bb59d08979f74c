"""The only public door: pages, the chat API and the open directory."""
