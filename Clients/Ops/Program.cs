using Spectre.Console;
using Trivia.Ops.Commands;
using Trivia.Ops.Shell;

using var http = new HttpClient();
var host = new OpsHost(http, AnsiConsole.Console, Console.Out, Console.Error, Environment.GetEnvironmentVariable, TimeProvider.System);
return await OpsCommandLine.Run(args, host);
