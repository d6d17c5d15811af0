return await Trivia.Chaos.ChaosCommand.Run(args);
