"""The directory as open data: /open-referral/v3/ (HSDS-UK 3.0), and /open-referral/v1/ for old consumers."""
