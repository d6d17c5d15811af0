using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.House;

/// <summary>The shows of the house players. Section <see cref="Section"/>.</summary>
public sealed class HouseOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Trivia:House";

    /// <summary>House players in a show.</summary>
    [Range(2, 2_000)]
    public int Players { get; set; } = 200;

    /// <summary>Seats besides theirs, for people.</summary>
    [Range(1, 10_000)]
    public int SeatsForPeople { get; set; } = 300;

    /// <summary>How long people can take a seat before the countdown, in seconds.</summary>
    [Range(1, 3_600)]
    public int RegistrationSeconds { get; set; } = 20;

    /// <summary>Length of the countdown, in seconds.</summary>
    [Range(1, 600)]
    public int CountdownSeconds { get; set; } = 5;

    /// <summary>Pause between two shows, in seconds.</summary>
    [Range(1, 86_400)]
    public int PauseSeconds { get; set; } = 120;

    /// <summary>Decides who the players are, what they know and how fast they are. The same seed plays the same.</summary>
    public long Seed { get; set; } = 1;
}
