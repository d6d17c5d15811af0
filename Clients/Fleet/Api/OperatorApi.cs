using Trivia.Fleet.Plans;
using Trivia.Fleet.Questions;
using Trivia.Grains.Interfaces.Wire.Http;
using Trivia.Grains.Rules.Royale;

namespace Trivia.Fleet.Api;

/// <summary>What the fleet asks of the operators' API.</summary>
internal sealed class OperatorApi(ApiCalls calls)
{
    private const int StandingsPage = 10_000;
    private const int TicketSpareShare = 10;
    private const string Reason = "load test";
    private static readonly TimeSpan StartsIn = TimeSpan.FromHours(24);

    /// <summary>A ticket for the fleet's players, with some to spare: one whose gateway ends before its reply signs in once more.</summary>
    public async Task<string> MakeTicket(int players, CancellationToken cancellationToken)
    {
        var reply = await calls.Post<TicketReply>(
            "/api/ops/tickets", new TicketRequest { Players = players + (players / TicketSpareShare) + 1, Reason = Reason }, cancellationToken);
        return reply.Ticket;
    }

    /// <summary>Imports the fleet's own questions; what is there already stays.</summary>
    public Task Import(SyntheticPack pack, CancellationToken cancellationToken) => calls.PostText<ImportReply>(
        $"/api/ops/packs?synthetic=true&reason={Uri.EscapeDataString(Reason)}", pack.ToJsonLines(), "application/jsonl", cancellationToken);

    /// <summary>Schedules the event, with registration open at once; returns its id.</summary>
    public async Task<string> Schedule(
        string title, RoyaleSettings settings, string topic, string commandId, CancellationToken cancellationToken)
    {
        var request = new ScheduleRequest
        {
            Title = title,
            StartsInMs = (long)StartsIn.TotalMilliseconds,
            Settings = EventPlan.ToRequest(settings),
            Topics = [topic],
            Synthetic = true,
            AllowRepeats = true,
            CommandId = commandId,
            Reason = Reason,
        };
        return (await calls.Post<CommandReply>("/api/ops/royales", request, cancellationToken)).Royale;
    }

    /// <summary>Starts the countdown.</summary>
    public Task Start(string royale, string commandId, CancellationToken cancellationToken) =>
        Steer(royale, "start", commandId, cancellationToken);

    /// <summary>Holds the next question back.</summary>
    public Task Pause(string royale, string commandId, CancellationToken cancellationToken) =>
        Steer(royale, "pause", commandId, cancellationToken);

    /// <summary>Lets a paused event go on.</summary>
    public Task Resume(string royale, string commandId, CancellationToken cancellationToken) =>
        Steer(royale, "resume", commandId, cancellationToken);

    public Task<StatusReply> Status(string royale, CancellationToken cancellationToken) =>
        calls.Get<StatusReply>($"/api/ops/royales/{royale}/status", cancellationToken);

    /// <summary>What one gateway's process has used; null when it does not answer.</summary>
    public async Task<ProcessReply?> Process(Uri gateway, CancellationToken cancellationToken)
    {
        try
        {
            return await calls.GetOnce<ProcessReply>(gateway, "/api/ops/process", cancellationToken);
        }
        catch (ApiFault)
        {
            return null;
        }
    }

    /// <summary>The whole field as a cut saw it; cut 0 is the field as it is.</summary>
    public async Task<(int Revision, IReadOnlyList<StandingsItem> Rows)> Standings(
        string royale, int cut, CancellationToken cancellationToken)
    {
        var rows = new List<StandingsItem>();
        while (true)
        {
            var page = await calls.Get<StandingsReply>(
                $"/api/royales/{royale}/standings?cut={cut}&offset={rows.Count}&limit={StandingsPage}", cancellationToken);
            rows.AddRange(page.Rows);
            if (page.Rows.Count == 0 || rows.Count >= page.Total)
            {
                return (page.Revision, rows);
            }
        }
    }

    /// <summary>A player's receipt.</summary>
    public Task<ReceiptReply> Receipt(string royale, string playerToken, CancellationToken cancellationToken) =>
        calls.Get<ReceiptReply>($"/api/royales/{royale}/receipt", cancellationToken, playerToken);

    private Task<CommandReply> Steer(string royale, string verb, string commandId, CancellationToken cancellationToken) => calls.Post<CommandReply>(
        $"/api/ops/royales/{royale}/{verb}", new CommandRequest { CommandId = commandId, Reason = Reason }, cancellationToken);
}
