// Loaded before each program (`--import`): when the command that started it dies, however it dies, so does it.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
