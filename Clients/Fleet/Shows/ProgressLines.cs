using System.Globalization;
using Trivia.Fleet.Crews;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Fleet.Shows;

/// <summary>Prints how far a run has come: one line whenever something has changed.</summary>
internal sealed class ProgressLines(TextWriter output, TimeProvider time)
{
    private readonly long began = time.GetTimestamp();
    private string last = "";

    public void Say(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    public void Say(string text) => Line(text);

    public void Gathering(CrewTally tally) =>
        Say($"{tally.SignedIn:N0} signed in, {tally.Connected:N0} connected, {tally.Seated:N0} seated of {tally.Players:N0}");

    public void Playing(StatusReply status, CrewTally tally) => Say(
        $"{status.Phase} {(status.SuddenDeath ? "sudden death, " : "")}round {status.Round}: {status.Alive:N0} alive after {status.Cuts} cuts, {tally.Aboard:N0} connected, {tally.AnswersAcked:N0} answers acknowledged, {tally.AnswersOpen:N0} open");

    private void Line(string text)
    {
        if (text == last)
        {
            return;
        }

        last = text;
        var elapsed = time.GetElapsedTime(began).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        output.WriteLine($"{elapsed}  {text}");
    }
}
