using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.Client.Connections;

/// <summary>One connection to one gateway, from its opening to its loss; never reopened.</summary>
internal sealed class HubLink : IAsyncDisposable
{
    private readonly HubConnection hub;
    private readonly TriviaConnectionOptions options;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A link that is not open yet.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="options">Token and patience.</param>
    /// <param name="time">Measures waits.</param>
    /// <param name="loggers">Logs.</param>
    /// <param name="receive">Takes every frame, in order.</param>
    /// <param name="move">Takes the gateway's wish that this client goes elsewhere.</param>
    public HubLink(
        Uri gateway,
        TriviaConnectionOptions options,
        TimeProvider time,
        ILoggerFactory loggers,
        Action<HubLink, object> receive,
        Action<HubLink, MoveFrame> move)
    {
        Gateway = gateway;
        this.options = options;
        this.time = time;
        logger = loggers.CreateLogger<HubLink>();
        var builder = new HubConnectionBuilder()
            .WithUrl(new Uri(gateway, HubNames.Path), HttpTransportType.WebSockets, http =>
            {
                http.SkipNegotiation = true;
                http.WebSocketFactory = (context, cancellationToken) => Open(context.Uri, options.Token, cancellationToken);
            })
            .AddMessagePackProtocol();
        builder.Services.AddSingleton(loggers);
        hub = builder.Build();
        hub.ServerTimeout = options.ServerTimeout;
        hub.KeepAliveInterval = options.KeepAlive;
        hub.Closed += error =>
        {
            lost.TrySetResult();
            return Task.CompletedTask;
        };
        On<QuestionFrame>(HubNames.Question);
        On<RevealFrame>(HubNames.Reveal);
        On<CutFrame>(HubNames.Cut);
        On<OutFrame>(HubNames.Out);
        On<BackFrame>(HubNames.Back);
        On<VoidFrame>(HubNames.Void);
        On<PhaseFrame>(HubNames.Phase);
        On<SeatsFrame>(HubNames.Seats);
        On<FinishFrame>(HubNames.Finish);
        On<SeatFrame>(HubNames.Seated);
        On<LeaderboardFrame>(HubNames.Leaderboard);
        On<PresenceFrame>(HubNames.Presence);
        On<FeedbackFrame>(HubNames.FeedbackShown);
        On<GenerationFrame>(HubNames.Generation);
        LobbyFrames.Register(hub, frame => receive(this, frame));
        hub.On<MoveFrame>(HubNames.Move, frame => move(this, frame));
        hub.On(HubNames.Resync, Drop);
        hub.On<long>(HubNames.Probe, Echo);

        void On<T>(string name)
            where T : notnull => hub.On<T>(name, frame => receive(this, frame));
    }

    /// <summary>Where it leads.</summary>
    public Uri Gateway { get; }

    /// <summary>Completes when the connection is lost or given up.</summary>
    public Task Lost => lost.Task;

    /// <summary>Opens it.</summary>
    /// <exception cref="ConnectionClosedException">The token was refused.</exception>
    public Task Start(CancellationToken cancellationToken) => hub.StartAsync(cancellationToken);

    /// <summary>Calls a method of the hub. Null, and the link is given up, when no reply comes in time.</summary>
    public async Task<T?> TryCall<T>(string method, object?[] arguments, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await hub.InvokeCoreAsync<T>(method, arguments, cancellationToken)
                .WaitAsync(options.CallTimeout, time, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CallFailed(Gateway, exception);
            Drop();
            return null;
        }
    }

    /// <summary>Gives the connection up because the handlers of its events cannot keep pace.</summary>
    public void DropSlow()
    {
        logger.HandlersTooSlow(options.WaitingEventsMax);
        Drop();
    }

    /// <summary>Gives the connection up; whoever keeps it will dispose of it.</summary>
    public void Drop() => lost.TrySetResult();

    public ValueTask DisposeAsync()
    {
        lost.TrySetResult();
        return hub.DisposeAsync();
    }

    private static async ValueTask<WebSocket> Open(Uri address, string token, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
            socket.Options.CollectHttpResponseDetails = true;
            await socket.ConnectAsync(ToWebSocket(address), cancellationToken);
            return socket;
        }
        catch (WebSocketException exception)
            when (socket.HttpStatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            socket.Dispose();
            throw new ConnectionClosedException("The token was refused: sign in again.", exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Uri ToWebSocket(Uri address) => new UriBuilder(address)
    {
        Scheme = address.Scheme switch
        {
            "http" => "ws",
            "https" => "wss",
            var other => other,
        },
    }.Uri;

    private async Task Echo(long nonce)
    {
        try
        {
            await hub.SendAsync(HubNames.Echo, nonce);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or OperationCanceledException)
        {
            // The connection went in between; its keeper sees that for itself.
            logger.EchoLost(Gateway, exception);
        }
    }
}
