"""What stands on a page, one component a file: functions from values to components."""
