using System.Globalization;

namespace Trivia.Silo.House;

/// <summary>A player of the house, marked as one by its name.</summary>
/// <param name="PlayerId">Its id, the same in every show.</param>
/// <param name="Name">Its display name.</param>
/// <param name="Skill">Its Elo number.</param>
internal sealed record HousePlayer(string PlayerId, string Name, int Skill)
{
    private const int SkillMean = 1_300;
    private const int SkillDeviation = 250;

    private static readonly string[] Tempers =
    [
        "Bold", "Brisk", "Calm", "Dry", "Eager", "Fond", "Grand", "Happy", "Jolly", "Keen",
        "Lucky", "Merry", "Noble", "Plain", "Quick", "Sly", "Tidy", "Vivid", "Witty", "Zesty",
    ];

    private static readonly string[] Animals =
        ["Badger", "Crane", "Ferret", "Gecko", "Heron", "Lynx", "Marten", "Otter", "Puffin", "Walrus"];

    /// <summary>The players of the house.</summary>
    /// <param name="count">How many.</param>
    /// <param name="dice">Gives each its skill.</param>
    public static IReadOnlyList<HousePlayer> All(int count, HouseDice dice) =>
        [.. Enumerable.Range(0, count).Select(number => Make(number, dice))];

    private static HousePlayer Make(int number, HouseDice dice)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"house-{number}");
        var lap = number / (Tempers.Length * Animals.Length);
        var name = $"House · {Tempers[number % Tempers.Length]} {Animals[number / Tempers.Length % Animals.Length]}";
        var skill = SkillMean + (int)(SkillDeviation * dice.Normal($"{id}|skill"));
        return new HousePlayer(id, lap == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} {lap + 1}"), skill);
    }
}
