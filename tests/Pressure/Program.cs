using System.Globalization;
using Trivia.Pressure;

// Keeps the machine's cores busy to a share, whatever else runs: Trivia.Pressure 90
if (args.Length != 1 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent is < 1 or > 99)
{
    await Console.Error.WriteLineAsync("How many percent of all cores? 1 to 99.");
    return 1;
}

var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, end) =>
{
    end.Cancel = true;
    stopping.Cancel();
};
new CpuLoad(percent / 100.0).Run(stopping.Token);
return 0;
