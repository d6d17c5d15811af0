using System.Collections.Immutable;
using Trivia.Grains.Rules.Lobbies.Mechanics.Boss;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chain;
using Trivia.Grains.Rules.Lobbies.Mechanics.Chat;
using Trivia.Grains.Rules.Lobbies.Mechanics.Crowd;
using Trivia.Grains.Rules.Lobbies.Mechanics.Emotes;
using Trivia.Grains.Rules.Lobbies.Mechanics.Fanfare;
using Trivia.Grains.Rules.Lobbies.Mechanics.Lightning;
using Trivia.Grains.Rules.Lobbies.Mechanics.Poll;
using Trivia.Grains.Rules.Lobbies.Mechanics.Saboteur;
using Trivia.Grains.Rules.Lobbies.Mechanics.Steal;
using Trivia.Grains.Rules.Lobbies.Mechanics.Survivor;

namespace Trivia.Grains.Rules.Lobbies.Mechanics;

/// <summary>The mechanics that are on in a lobby, in the order in which they take their turns. Pure.</summary>
public sealed class MechanicSet
{
    private readonly ImmutableArray<Mechanic> on;

    private MechanicSet(ImmutableArray<Mechanic> on) => this.on = on;

    /// <summary>All there are. Their order is part of the rules.</summary>
    public static ImmutableArray<Mechanic> All { get; } =
    [
        new FanfareMechanic(),
        new LightningMechanic(),
        new BossMechanic(),
        new CrowdMechanic(),
        new ChainMechanic(),
        new SaboteurMechanic(),
        new EmotesMechanic(),
        new StealMechanic(),
        new PollMechanic(),
        new SurvivorMechanic(),
        new ChatMechanic(),
    ];

    /// <summary>Names of those that are on.</summary>
    public IEnumerable<string> Names => on.Select(mechanic => mechanic.Name);

    /// <summary>Those that a lobby's settings and host, and staff, leave on.</summary>
    /// <param name="settings">The lobby's settings.</param>
    /// <param name="offEverywhere">Names of those that staff have switched off.</param>
    public static MechanicSet Of(LobbySettings settings, IReadOnlySet<string> offEverywhere) => new(
        [.. All.Where(mechanic => !offEverywhere.Contains(mechanic.Name) && !settings.Off.Contains(mechanic.Name) && mechanic.Fits(settings))]);

    /// <summary>Whether a mechanic is on.</summary>
    public bool Has(string name) => on.Any(mechanic => mechanic.Name == name);

    /// <inheritdoc cref="Mechanic.GameStarted"/>
    public MechanicTurn GameStarted(MechanicTurn turn) => Fold(turn, (mechanic, next) => mechanic.GameStarted(next));

    /// <inheritdoc cref="Mechanic.Plan"/>
    public (MechanicTurn Turn, RoundPlan Plan) Plan(MechanicTurn turn) =>
        on.Aggregate((turn, RoundPlan.Ordinary(turn.State.Settings)), (next, mechanic) => mechanic.Plan(next.Item1, next.Item2));

    /// <inheritdoc cref="Mechanic.Opened"/>
    public MechanicTurn Opened(MechanicTurn turn, int correct) => Fold(turn, (mechanic, next) => mechanic.Opened(next, correct));

    /// <inheritdoc cref="Mechanic.Locked"/>
    public (MechanicTurn Turn, RoundOutcome Outcome) Locked(MechanicTurn turn, RoundOutcome outcome) =>
        on.Aggregate((turn, outcome), (next, mechanic) => mechanic.Locked(next.turn, next.outcome));

    /// <inheritdoc cref="Mechanic.Revealed"/>
    public MechanicTurn Revealed(MechanicTurn turn, RoundOutcome outcome) => Fold(turn, (mechanic, next) => mechanic.Revealed(next, outcome));

    /// <inheritdoc cref="Mechanic.Ending"/>
    public MechanicTurn Ending(MechanicTurn turn) => Fold(turn, (mechanic, next) => mechanic.Ending(next));

    /// <inheritdoc cref="Mechanic.Entered"/>
    public MechanicTurn Entered(MechanicTurn turn, int seat, bool isNew) => Fold(turn, (mechanic, next) => mechanic.Entered(next, seat, isNew));

    /// <inheritdoc cref="Mechanic.Gone"/>
    public MechanicTurn Gone(MechanicTurn turn, int seat, IReadOnlySet<int> connected) =>
        Fold(turn, (mechanic, next) => mechanic.Gone(next, seat, connected));

    /// <summary>Lets a player do something with a mechanic.</summary>
    /// <param name="turn">The lobby.</param>
    /// <param name="name">The mechanic.</param>
    /// <param name="move">What the player does.</param>
    public (MechanicTurn Turn, MoveVerdict Verdict) Move(MechanicTurn turn, string name, MechanicMove move) =>
        on.FirstOrDefault(mechanic => mechanic.Name == name) is { } found ? found.Move(turn, move) : (turn, MoveVerdict.SwitchedOff);

    /// <summary>What players did with any mechanic in the game that has ended, those that are off now included.</summary>
    public static ILookup<string, string> Feats(LobbyState state) =>
        All.SelectMany(mechanic => mechanic.Feats(state)).Distinct().ToLookup(feat => feat.PlayerId, feat => feat.Feat);

    /// <summary>When the first mechanic wants to be called next; null for never.</summary>
    public DateTimeOffset? DueAt(LobbyState state) => on.Select(mechanic => mechanic.DueAt(state)).Min();

    /// <summary>Calls those that are due.</summary>
    public MechanicTurn Due(MechanicTurn turn) =>
        Fold(turn, (mechanic, next) => mechanic.DueAt(next.State) <= next.Now ? mechanic.Due(next) : next);

    private MechanicTurn Fold(MechanicTurn turn, Func<Mechanic, MechanicTurn, MechanicTurn> act) =>
        on.Aggregate(turn, (next, mechanic) => act(mechanic, next));
}
