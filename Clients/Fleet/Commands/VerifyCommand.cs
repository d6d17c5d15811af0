using System.CommandLine;
using Trivia.Fleet.Oracle;

namespace Trivia.Fleet.Commands;

/// <summary><c>verify</c>: judges a recording again.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("recording") { Description = "File that royale --record wrote." };
        var command = new Command("verify", "Judges a recording: recomputes every score, rank and cut.") { file };
        command.SetAction((parsed, cancellationToken) => Run(parsed.GetValue(file)!, cancellationToken));
        return command;
    }

    private static async Task<int> Run(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            var verdict = Referee.Check(await RecordingFile.Load(file.FullName, cancellationToken));
            foreach (var violation in verdict.Violations)
            {
                Console.WriteLine($"{violation.Rule}: {violation.Message}");
            }

            Console.WriteLine($"{verdict.Outcomes.Count} cuts, {verdict.Violations.Count} violations");
            return verdict.Violations.Count == 0 ? ExitCodes.Fine : ExitCodes.Violations;
        }
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.NotRun;
        }
    }
}
