using System.CommandLine;
using Trivia.Fleet.Commands;
using Trivia.Fleet.Sockets;

SocketEngine.RunCallbacksInline();
var root = new RootCommand("Load tester of Trivia.Orleans: simulated players over real sockets, and an oracle that checks the server.")
{
    RoyaleCommand.Create(),
    GenerateCommand.Create(),
    LobbiesCommand.Create(),
    VerifyCommand.Create(),
    CrewCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
