using Spectre.Console;
using Spectre.Console.Testing;
using Trivia.Ops.Commands;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Tests;

/// <summary>One run of the command line against a scripted server.</summary>
internal sealed class OpsRun : IDisposable
{
    public ScriptedServer Server { get; } = new();

    public TestConsole Console { get; } = new TestConsole().Width(120);

    public StringWriter Output { get; } = new();

    public StringWriter Errors { get; } = new();

    public Dictionary<string, string> Environment { get; } = new() { [GlobalOptions.KeyVariable] = "the-key" };

    public HastyTime Time { get; } = new(new DateTimeOffset(2030, 6, 1, 18, 0, 0, TimeSpan.Zero));

    public async Task<int> Run(params string[] args)
    {
        using var http = new HttpClient(Server, disposeHandler: false);
        var host = new OpsHost(http, Console, Output, Errors, Environment.GetValueOrDefault, Time);
        return await OpsCommandLine.Run(args, host);
    }

    public void Dispose()
    {
        Console.Dispose();
        Server.Dispose();
        Output.Dispose();
        Errors.Dispose();
    }
}
