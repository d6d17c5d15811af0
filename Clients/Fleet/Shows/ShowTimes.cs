namespace Trivia.Fleet.Shows;

/// <summary>What the parent measured of a run.</summary>
/// <param name="Ramp">From the first sign-in to the last seat.</param>
/// <param name="Play">From the start of the countdown to the end.</param>
/// <param name="ServerCpuAtStart">Processor time of the server when the countdown began, since the first sign-in.</param>
/// <param name="FleetCpuAtStart">Processor time of the fleet at the same moment, since it was started.</param>
/// <param name="FleetCpuAtEnd">Processor time of the fleet at the end, since it was started.</param>
internal sealed record ShowTimes(TimeSpan Ramp, TimeSpan Play, double ServerCpuAtStart, double FleetCpuAtStart, double FleetCpuAtEnd)
{
    /// <summary>How often the event had paused itself and was let go on.</summary>
    public int Resumes { get; init; }
}
