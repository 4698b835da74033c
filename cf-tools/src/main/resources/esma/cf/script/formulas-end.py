
print(checked, "checked,", failed, "failed")
sys.exit(1 if failed else 0)
