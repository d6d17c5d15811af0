using System.CommandLine;
using Trivia.Benchmarks.Commands;

var root = new RootCommand("Measures Trivia.Orleans against baselines that it starts itself.")
{
    SimulateCommand.Create(),
    RoyaleCommand.Create(),
    CurveCommand.Create(),
    OverloadCommand.Create(),
    LeaderboardCommand.Create(),
    FeedbackCommand.Create(),
    DriveCommand.Create(),
    ServeBareCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
