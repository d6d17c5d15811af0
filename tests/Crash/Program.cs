return await Trivia.Crash.CrashCommand.Run(args);
