using System.CommandLine;
using Trivia.ModelServer;
using Trivia.ModelServer.Faults;

var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 0 };
var seed = new Option<int>("--seed") { Description = "Decides what is written and which requests fail.", DefaultValueFactory = _ => 1 };
var key = new Option<string>("--key") { Description = "The key that requests must bring.", DefaultValueFactory = _ => "test-key" };
var delay = new Option<int>("--delay-ms") { Description = "How long a reply takes.", DefaultValueFactory = _ => 50 };
var faults = new Option<string[]>("--fault")
{
    Description = $"A share of requests that fail in a way, e.g. busy:0.05; may be repeated. Ways: {string.Join(", ", Enum.GetNames<FaultKind>().Select(name => name.ToLowerInvariant()))}.",
    AllowMultipleArgumentsPerToken = true,
};
var root = new RootCommand(
    """
    A chat model that knows nothing: it speaks the chat-completions protocol of OpenAI (/v1/chat/completions) and of Azure
    (/openai/deployments/NAME/chat/completions), writes questions about nothing, and fails on request.
    """)
{
    port, seed, key, delay, faults,
};
root.SetAction(async (line, cancellationToken) =>
{
    var shares = new Dictionary<FaultKind, double>();
    foreach (var fault in line.GetValue(faults) ?? [])
    {
        if (fault.Split(':') is not [var name, var share]
            || !Enum.TryParse<FaultKind>(name, ignoreCase: true, out var kind)
            || !double.TryParse(share, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            await Console.Error.WriteLineAsync($"--fault {fault}: not a way to fail and its share.");
            return 2;
        }

        shares[kind] = number;
    }

    await using var server = new ModelServerHost(new ModelServerOptions
    {
        Port = line.GetValue(port),
        Seed = line.GetValue(seed),
        Key = line.GetValue(key)!,
        Delay = TimeSpan.FromMilliseconds(line.GetValue(delay)),
    });
    server.Script.Shares(shares);
    await server.Start();
    Console.WriteLine($"The model answers at {server.Address}");
    await server.WaitForShutdown(cancellationToken);
    return 0;
});
return await root.Parse(args).InvokeAsync();
