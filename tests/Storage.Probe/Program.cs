using System.CommandLine;
using Trivia.Storage.Probe;

var file = new Argument<string>("file") { Description = "The store's database file." };
var writers = new Option<int>("--writers") { Description = "Writers at one time, each on its own key.", DefaultValueFactory = _ => 200 };
var readers = new Option<int>("--readers") { Description = "Readers beside them, each reading again at once." };
var stateBytes = new Option<int>("--state-bytes") { Description = "Size of each state.", DefaultValueFactory = _ => 400 };
var seconds = new Option<int>("--seconds") { Description = "How long to measure.", DefaultValueFactory = _ => 10 };

var acknowledge = new Command("acknowledge", "Writes until killed and prints each acknowledged write as 'key number'.")
{
    file, writers,
};
acknowledge.SetAction((parsed, cancellationToken) =>
    AcknowledgedWrites.Run(parsed.GetRequiredValue(file), parsed.GetValue(writers), Console.Out, cancellationToken));

var load = new Command("load", "Measures durable writes a second and how long one takes.")
{
    file, writers, readers, stateBytes, seconds,
};
load.SetAction((parsed, cancellationToken) => Load.Run(
    parsed.GetRequiredValue(file),
    parsed.GetValue(writers),
    parsed.GetValue(readers),
    parsed.GetValue(stateBytes),
    TimeSpan.FromSeconds(parsed.GetValue(seconds)),
    cancellationToken));

return await new RootCommand("Drives the silo's SQLite store from a process of its own.") { acknowledge, load }
    .Parse(args).InvokeAsync();
