using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Trivia.Client.Connections;
using Trivia.Grains.Interfaces.Wire;
using Trivia.Grains.Interfaces.Wire.Lobbies;

namespace Trivia.Client.Lobbies;

/// <summary>
/// A player's connection to casual lobbies: one lobby at a time, over whichever gateway answers. It reconnects by itself and goes
/// on where it stopped: each event is raised once, in order, or <see cref="Changed"/> takes the place of those that can no longer
/// be had. Events are raised one after another, never two at once; a slow handler delays the next.
/// </summary>
public sealed partial class LobbyConnection : IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly EventPump pump;
    private readonly LinkKeeper keeper;
    private readonly SemaphoreSlim door = new(1);
    private volatile LobbySession? session;
    private volatile ConnectionState state = ConnectionState.Idle;

    /// <summary>A connection that has not started.</summary>
    /// <param name="options">Gateways, token and patience.</param>
    /// <param name="time">Measures waits; the system's when left out.</param>
    /// <param name="loggers">Logs; none when left out.</param>
    public LobbyConnection(TriviaConnectionOptions options, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        this.time = time ?? TimeProvider.System;
        loggers ??= NullLoggerFactory.Instance;
        pump = new EventPump(options.WaitingEventsMax, loggers.CreateLogger<LobbyConnection>());
        keeper = new LinkKeeper(options, this.time, loggers, Receive, Welcome, Report);
    }

    /// <summary>The lobby as it is: after entering, after a reconnect that took too long, and when it has changed as a whole.</summary>
    public event Action<LobbyFrame>? Changed;

    /// <summary>Someone took a seat, came back to it, or left it.</summary>
    public event Action<LobbySeatFrame>? SeatChanged;

    /// <summary>A question opened.</summary>
    public event Action<LobbyQuestionFrame>? Question;

    /// <summary>The answer was told.</summary>
    public event Action<LobbyRevealFrame>? Reveal;

    /// <summary>A game is over.</summary>
    public event Action<LobbyFinishFrame>? Finished;

    /// <summary>A mechanic did something: a frame such as <see cref="StealFrame"/>, <see cref="ChainFrame"/> or <see cref="PollFrame"/>.</summary>
    public event Action<object>? Mechanic;

    /// <summary>The lobby is gone, or would not have the player back after a reconnect; the code says why.</summary>
    public event Action<string>? Closed;

    /// <summary>The connection was lost, came back, or ended.</summary>
    public event Action<ConnectionState>? StateChanged;

    /// <summary>Where the connection is.</summary>
    public ConnectionState State => state;

    /// <summary>The lobby that the player is in; null for none.</summary>
    public string? Lobby => session is { WasIn: true } mine ? mine.Lobby : null;

    /// <summary>Number of the player's seat as of the last entrance; −1 without one.</summary>
    public int Seat => session?.Seat ?? -1;

    /// <summary>Connects. Tries again, at every gateway in turn, until it succeeds or the caller gives up.</summary>
    /// <exception cref="ConnectionClosedException">The token was refused.</exception>
    public async Task Start(CancellationToken cancellationToken = default)
    {
        keeper.Start();
        await keeper.Current(cancellationToken);
    }

    /// <summary>Makes a lobby and enters it as its host.</summary>
    public Task<LobbyReply> Create(LobbySettingsFrame settings, CancellationToken cancellationToken = default) =>
        Enter(HubNames.CreateLobby, settings, cancellationToken);

    /// <summary>Enters the best waiting lobby of a topic, or a new one; empty for any topic.</summary>
    public Task<LobbyReply> Find(string topic, CancellationToken cancellationToken = default) =>
        Enter(HubNames.FindLobby, topic, cancellationToken);

    /// <summary>Takes a seat in a lobby, by its id or code.</summary>
    public Task<LobbyReply> Join(string lobby, CancellationToken cancellationToken = default) =>
        Enter(HubNames.JoinLobby, lobby, cancellationToken);

    /// <summary>Watches a public lobby.</summary>
    public Task<LobbyReply> Spectate(string lobby, CancellationToken cancellationToken = default) =>
        Enter(HubNames.SpectateLobby, lobby, cancellationToken);

    /// <summary>Leaves the lobby, and the seat.</summary>
    public async Task Leave(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref session, null) is { WasIn: true } left)
        {
            await Call<string>(HubNames.LeaveLobby, [left.Lobby], code => code != RefusalCodes.TooMany, mine: null, cancellationToken);
        }
    }

    /// <summary>Does what only the host may: <see cref="HubNames.StartLobby"/> or <see cref="HubNames.PlayAgain"/>.</summary>
    /// <returns>A code, see <see cref="RefusalCodes"/>.</returns>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<string> Host(string method, CancellationToken cancellationToken = default) =>
        InLobby<string>(method, [], IsFinal, cancellationToken);

    /// <summary>The host changes the settings.</summary>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<string> Configure(LobbySettingsFrame settings, CancellationToken cancellationToken = default) =>
        InLobby<string>(HubNames.ConfigureLobby, [settings], IsFinal, cancellationToken);

    /// <summary>The host sets how many house players play.</summary>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<string> AddBots(int count, CancellationToken cancellationToken = default) =>
        InLobby<string>(HubNames.AddBots, [count], IsFinal, cancellationToken);

    /// <summary>Answers. Sent again, over whichever gateway answers, until there is a verdict; the server counts it once.</summary>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<AnswerReply> Answer(int round, int choice, CancellationToken cancellationToken = default) =>
        InLobby<AnswerReply>(HubNames.Answer, [round, choice], reply => IsFinal(reply.Code), cancellationToken);

    /// <summary>Does something with a mechanic. Sent again until there is a verdict; doing the same again is safe.</summary>
    /// <exception cref="InvalidOperationException">The player is in no lobby.</exception>
    public Task<ActReply> Act(string mechanic, int round, int value, CancellationToken cancellationToken = default) =>
        InLobby<ActReply>(HubNames.Act, [mechanic, round, value], reply => reply.Code != RefusalCodes.Unresolved, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await keeper.DisposeAsync();
        await pump.DisposeAsync();
        door.Dispose();
    }

    private static bool IsFinal(string code) => code is not (RefusalCodes.TooMany or RefusalCodes.Unresolved);

    private async Task<LobbyReply> Enter(string method, object argument, CancellationToken cancellationToken)
    {
        var mine = new LobbySession((method, [argument]), Deliver);
        session = mine;
        while (true)
        {
            var link = await keeper.Current(cancellationToken);
            if (await Enter(mine, link, cancellationToken) is { } reply)
            {
                return reply;
            }
        }
    }

    /// <summary>Enters over a link; null when it is of no more use.</summary>
    private async Task<LobbyReply?> Enter(LobbySession mine, HubLink link, CancellationToken cancellationToken)
    {
        await door.WaitAsync(cancellationToken);
        try
        {
            for (var failures = 0; ; failures++)
            {
                var (method, arguments) = mine.BeginEntering(link);
                var reply = await link.TryCall<LobbyReply>(method, arguments, cancellationToken);
                if (reply is null)
                {
                    return null;
                }

                if (reply.Code == RefusalCodes.Ok)
                {
                    if (mine.Entered(reply))
                    {
                        return reply;
                    }

                    link.DropSlow();
                    return null;
                }

                if (IsFinal(reply.Code))
                {
                    Interlocked.CompareExchange(ref session, null, mine);
                    return reply;
                }

                await Task.Delay(keeper.Jitter.After(failures), time, cancellationToken);
            }
        }
        finally
        {
            door.Release();
        }
    }

    /// <summary>On a new link: back into the lobby.</summary>
    private async Task Welcome(HubLink link, CancellationToken cancellationToken)
    {
        if (session is { WasIn: true } mine && await Enter(mine, link, cancellationToken) is { } reply && reply.Code != RefusalCodes.Ok)
        {
            pump.TryPost(() => Closed?.Invoke(reply.Code));
        }
    }

    private Task<T> InLobby<T>(string method, object?[] arguments, Func<T, bool> isFinal, CancellationToken cancellationToken)
        where T : class
    {
        var mine = session is { WasIn: true } known ? known : throw new InvalidOperationException("Enter a lobby first.");
        return Call(method, [mine.Lobby, .. arguments], isFinal, mine, cancellationToken);
    }

    /// <summary>Calls until a reply is final, over whichever link is open and has the session in its lobby.</summary>
    private async Task<T> Call<T>(
        string method, object?[] arguments, Func<T, bool> isFinal, LobbySession? mine, CancellationToken cancellationToken)
        where T : class
    {
        for (var failures = 0; ; failures++)
        {
            var link = await keeper.Current(cancellationToken);
            if (mine is null || mine.IsIn(link))
            {
                var reply = await link.TryCall<T>(method, arguments, cancellationToken);
                if (reply is not null && isFinal(reply))
                {
                    return reply;
                }
            }

            await Task.Delay(keeper.Jitter.After(failures), time, cancellationToken);
        }
    }

    private void Receive(HubLink link, object frame)
    {
        var kept = frame is LobbyListFrame ? Deliver(frame) : session?.Receive(link, frame) ?? true;
        if (!kept)
        {
            link.DropSlow();
        }
    }

    private bool Deliver(object frame) => pump.TryPost(() =>
    {
        switch (frame)
        {
            case LobbyFrame whole:
                Changed?.Invoke(whole);
                break;
            case LobbySeatFrame seat:
                SeatChanged?.Invoke(seat);
                break;
            case LobbyQuestionFrame question:
                Question?.Invoke(question);
                break;
            case LobbyRevealFrame reveal:
                Reveal?.Invoke(reveal);
                break;
            case LobbyFinishFrame finish:
                Finished?.Invoke(finish);
                break;
            case LobbyListFrame list:
                Listed?.Invoke(list);
                break;
            case ChatFrame said:
                Said?.Invoke(said);
                break;
            case ReelFrame reel:
                Reel?.Invoke(reel);
                break;
            case LobbyOutFrame gone:
                Forget(gone.Lobby);
                Closed?.Invoke(gone.Code);
                break;
            case LobbyClosedFrame:
                Closed?.Invoke(RefusalCodes.NotFound);
                break;
            case FeedbackFrame shown:
                FeedbackShown?.Invoke(shown);
                break;
            default:
                Mechanic?.Invoke(frame);
                break;
        }
    });

    /// <summary>There is nothing to come back to.</summary>
    private void Forget(string lobby)
    {
        if (session is { } left && left.Lobby == lobby)
        {
            Interlocked.CompareExchange(ref session, null, left);
        }
    }

    private void Report(ConnectionState next)
    {
        state = next;
        pump.TryPost(() => StateChanged?.Invoke(next));
    }
}
