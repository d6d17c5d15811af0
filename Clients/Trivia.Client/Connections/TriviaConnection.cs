using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>
/// A player's connection to the game: one royale at a time, over whichever gateway answers. It reconnects by itself, and its
/// events then go on where they stopped: each is raised once, in order, or <see cref="CaughtUp"/> takes the place of those
/// that can no longer be had. Events are raised one after another, never two at once; a slow handler delays the next.
/// </summary>
public sealed partial class TriviaConnection : IAsyncDisposable
{
    private readonly TimeProvider time;
    private readonly EventPump pump;
    private readonly LinkKeeper keeper;
    private readonly Entrance entrance;
    private readonly CancellationTokenSource disposing = new();
    private volatile RoyaleSession? session;
    private bool disposed;
    private volatile ConnectionState state = ConnectionState.Idle;

    /// <summary>A connection that has not started.</summary>
    /// <param name="options">Gateways, token and patience.</param>
    /// <param name="time">Measures waits; the system's when left out.</param>
    /// <param name="loggers">Logs; none when left out.</param>
    /// <exception cref="ArgumentException">There is no gateway.</exception>
    public TriviaConnection(TriviaConnectionOptions options, TimeProvider? time = null, ILoggerFactory? loggers = null)
    {
        if (options.Gateways.Count == 0)
        {
            throw new ArgumentException("There must be at least one gateway.", nameof(options));
        }

        this.time = time ?? TimeProvider.System;
        loggers ??= NullLoggerFactory.Instance;
        pump = new EventPump(options.WaitingEventsMax, loggers.CreateLogger<TriviaConnection>());
        keeper = new LinkKeeper(options, this.time, loggers, Receive, Welcome, Report);
        entrance = new Entrance(keeper.Jitter, this.time);
    }

    /// <summary>Where the connection is.</summary>
    public ConnectionState State => state;

    /// <summary>The royale that the player is in; null for none.</summary>
    public string? Royale => session?.Royale;

    /// <summary>Number of the last event that was raised or covered by a snapshot; see <see cref="Resume"/>.</summary>
    public long Sequence => session?.Sequence ?? 0;

    /// <summary>Connects. Tries again, at every gateway in turn, until it succeeds or the caller gives up.</summary>
    /// <exception cref="ConnectionClosedException">The token was refused.</exception>
    public async Task Start(CancellationToken cancellationToken = default)
    {
        keeper.Start();
        await keeper.Current(cancellationToken);
    }

    /// <summary>Takes a seat, or finds the one the player has. Leaves any other royale.</summary>
    /// <returns>The reply; its code is the verdict.</returns>
    public Task<JoinReply> Join(string royale, CancellationToken cancellationToken = default) =>
        Enter(NewSession(royale, spectating: false), cancellationToken);

    /// <summary>Watches. Leaves any other royale.</summary>
    public Task<JoinReply> Spectate(string royale, CancellationToken cancellationToken = default) =>
        Enter(NewSession(royale, spectating: true), cancellationToken);

    /// <summary>Goes on where another connection of the same player stopped, in this process or an earlier one.</summary>
    /// <param name="royale">The royale.</param>
    /// <param name="sequence">The <see cref="Sequence"/> of that connection.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<JoinReply> Resume(string royale, long sequence, CancellationToken cancellationToken = default)
    {
        var next = NewSession(royale, spectating: false);
        next.GoOnFrom(sequence);
        return Enter(next, cancellationToken);
    }

    /// <summary>Leaves the room; the seat stays the player's.</summary>
    public async Task Leave(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref session, null) is { } left)
        {
            left.End();
            await Call<string>(mine: null, HubNames.Leave, [left.Royale], isFinal: _ => true, cancellationToken);
        }
    }

    /// <summary>
    /// Answers. Sent again, over whichever gateway answers, until there is a verdict or the round is over; the server counts it
    /// once. The same round again returns the verdict of the first.
    /// </summary>
    /// <param name="round">The question's round.</param>
    /// <param name="choice">Its option, 0–3.</param>
    /// <param name="cancellationToken">Ends the wait only; the answer is still sent.</param>
    /// <returns>The verdict; <c>unresolved</c> when the round ended without one, and the receipt will tell.</returns>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public Task<AnswerReply> Answer(int round, int choice, CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        var draft = mine.Draft(round, choice, out var isNew);
        if (isNew)
        {
            _ = Deliver(mine, draft);
        }

        return draft.Verdict.WaitAsync(cancellationToken);
    }

    /// <summary>The player's own rank, as of the last closed round.</summary>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public Task<StandingReply> Standing(CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        return Call<StandingReply>(mine, HubNames.Standing, [mine.Royale], isFinal: _ => true, cancellationToken);
    }

    /// <summary>A spectator's guess, once a question.</summary>
    /// <returns>A code, see <see cref="RefusalCodes"/>.</returns>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public Task<string> Hover(int round, int choice, CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        return Call<string>(mine, HubNames.Hover, [mine.Royale, round, choice], isFinal: _ => true, cancellationToken);
    }

    /// <summary>
    /// Predicts the winner, in place of an earlier prediction. For those who watch, until few are left. Sent again, over
    /// whichever gateway answers, until there is a verdict; the server counts it once.
    /// </summary>
    /// <param name="seat">Number of the seat; see <see cref="Contenders"/>.</param>
    /// <param name="cancellationToken">Ends the wait only; the prediction may have arrived.</param>
    /// <returns>The verdict, and the prediction that stands.</returns>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public async Task<PredictReply> Predict(int seat, CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        var operation = mine.NextOperation();
        var reply = await Predict(mine, operation, seat, cancellationToken);
        mine.LearnOperation(reply.Operation);
        if (reply.Code != RefusalCodes.Superseded)
        {
            return reply;
        }

        // Another client of the player's has counted further; the wish at hand is the latest all the same.
        reply = await Predict(mine, mine.NextOperation(), seat, cancellationToken);
        mine.LearnOperation(reply.Operation);
        return reply;
    }

    /// <summary>Whom one may predict, a few seconds old at most.</summary>
    /// <exception cref="InvalidOperationException">The player is in no royale.</exception>
    public Task<ContendersReply> Contenders(CancellationToken cancellationToken = default)
    {
        var mine = session ?? throw new InvalidOperationException("Join a royale first.");
        return Call<ContendersReply>(mine, HubNames.Contenders, [mine.Royale], isFinal: _ => true, cancellationToken);
    }

    /// <summary>Closes the connection. Events that wait are raised first; answers without a verdict end as unresolved.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
        {
            return;
        }

        await disposing.CancelAsync();
        session?.End();
        await keeper.DisposeAsync();
        await pump.DisposeAsync();
        entrance.Dispose();
        disposing.Dispose();
    }

    private RoyaleSession NewSession(string royale, bool spectating)
    {
        var next = new RoyaleSession(royale, spectating, Deliver);
        Interlocked.Exchange(ref session, next)?.End();
        return next;
    }

    private async Task<JoinReply> Enter(RoyaleSession mine, CancellationToken cancellationToken)
    {
        while (true)
        {
            var link = await keeper.Current(cancellationToken);
            if (await entrance.Enter(mine, link, cancellationToken) is not { } reply)
            {
                continue;
            }

            if (!Entrance.IsOpen(reply))
            {
                Interlocked.CompareExchange(ref session, null, mine);
            }

            return reply;
        }
    }

    /// <summary>On a new link: back to what was watched, and into the royale.</summary>
    private async Task Welcome(HubLink link, CancellationToken cancellationToken)
    {
        await WatchAgain(link, cancellationToken);

        // Whoever makes the first entrance waits for its reply, and sees to the link that carries it.
        if (session is not { WasIn: true } mine || await entrance.Enter(mine, link, cancellationToken) is not { } reply)
        {
            return;
        }

        if (Entrance.IsOpen(reply))
        {
            pump.TryPost(() => Resumed?.Invoke(reply));
        }
        else if (Interlocked.CompareExchange(ref session, null, mine) == mine)
        {
            mine.End();
            pump.TryPost(() => Refused?.Invoke(reply.Code));
        }
    }

    private async Task Deliver(RoyaleSession mine, AnswerDraft draft)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(draft.Ended, disposing.Token);
        try
        {
            object?[] arguments = [mine.Royale, draft.Round, draft.Choice];
            draft.Settle(await Call<AnswerReply>(
                mine,
                HubNames.Answer,
                arguments,
                reply => reply.Code is not (RefusalCodes.TooMany or RefusalCodes.NotOpen),
                ended.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or ConnectionClosedException)
        {
            draft.GiveUp();
        }
        finally
        {
            mine.Forget(draft);
            draft.Dispose();
        }
    }

    /// <summary>Calls until a reply is final, over whichever link is open and has the session in its royale.</summary>
    private async Task<T> Call<T>(
        RoyaleSession? mine, string method, object?[] arguments, Func<T, bool> isFinal, CancellationToken cancellationToken)
        where T : class
    {
        for (var failures = 0; ; failures++)
        {
            var link = await keeper.Current(cancellationToken);
            if (mine is null || mine.IsIn(link))
            {
                var reply = await link.TryCall<T>(method, arguments, cancellationToken);
                if (reply is null)
                {
                    continue;
                }

                if (isFinal(reply))
                {
                    return reply;
                }
            }

            await Task.Delay(keeper.Jitter.After(failures), time, cancellationToken);
        }
    }

    private Task<PredictReply> Predict(RoyaleSession mine, long operation, int seat, CancellationToken cancellationToken) =>
        Call<PredictReply>(
            mine,
            HubNames.Predict,
            [mine.Royale, operation, seat],
            reply => reply.Code is not (RefusalCodes.TooMany or RefusalCodes.Unresolved),
            cancellationToken);

    private void Receive(HubLink link, object frame)
    {
        if (!ReceiveWatched(frame) && session is { } mine && !mine.Receive(link, frame))
        {
            link.DropSlow();
        }
    }

    private void Report(ConnectionState next)
    {
        state = next;
        pump.TryPost(() => StateChanged?.Invoke(next));
    }
}
