using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Crews;

/// <summary>The child's side of a <see cref="CrewProcess"/>: runs a crew by the lines of its parent, to the end of them.</summary>
internal sealed class CrewHost(TextReader input, TextWriter output, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan TallyPeriod = TimeSpan.FromMilliseconds(250);

    private readonly SemaphoreSlim writing = new(1, 1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var (_, json) = CrewLines.Split(await input.ReadLineAsync(cancellationToken) ?? "");
        await using var crew = new LocalCrew(CrewLines.Read<CrewOrder>(json), time);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = Tell(crew, stopping.Token);
        try
        {
            while (await input.ReadLineAsync(cancellationToken) is { } line)
            {
                await Obey(crew, line, cancellationToken);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The parent says it, for all children with one voice.
            await Say(CrewLines.Line(CrewLines.Failed, error.Message), CancellationToken.None);
        }
        finally
        {
            await stopping.CancelAsync();
            await telling;
        }
    }

    public void Dispose() => writing.Dispose();

    private async Task Obey(LocalCrew crew, string line, CancellationToken cancellationToken)
    {
        var (word, rest) = CrewLines.Split(line);
        switch (word)
        {
            case CrewLines.Gather:
                await crew.Gather(cancellationToken);
                await Say(CrewLines.Line(CrewLines.Tally, crew.Tally), cancellationToken);
                await Say(word, cancellationToken);
                break;
            case CrewLines.Dismiss:
                await crew.DismissAbsentees(cancellationToken);
                await Say(word, cancellationToken);
                break;
            case CrewLines.Released:
                var release = CrewLines.Read<Release>(rest);
                await crew.Released(release.Round, release.At, cancellationToken);
                break;
            case CrewLines.End:
                var (result, entries) = await crew.End(TimeSpan.FromSeconds(CrewLines.Read<double>(rest)), cancellationToken);
                foreach (var entry in entries)
                {
                    await Say($"{CrewLines.Entry} {RecordingFile.ToLine(entry)}", cancellationToken);
                }

                await Say(CrewLines.Line(word, result), cancellationToken);
                break;
            case CrewLines.Tokens:
                await Say(CrewLines.Line(word, await crew.Tokens(CrewLines.Read<int[]>(rest), cancellationToken)), cancellationToken);
                break;
            default:
                throw new InvalidDataException($"A crew does not understand '{word}'.");
        }
    }

    private async Task Tell(LocalCrew crew, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TallyPeriod, time, cancellationToken);
                await Say(CrewLines.Line(CrewLines.Tally, crew.Tally), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The crew is going home.
        }
    }

    private async Task Say(string line, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await output.WriteLineAsync(line.AsMemory(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }
}
