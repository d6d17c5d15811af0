using System.Net.Http.Headers;
using Trivia.Grains.Interfaces.Wire.Http;

namespace Trivia.Client.Http;

/// <summary>
/// What staff may see and do. Every method throws <see cref="TriviaApiException"/> when the server refuses or cannot be
/// reached. A command with an id may be sent again safely.
/// </summary>
public sealed class OpsApi
{
    private readonly ApiCaller caller;

    internal OpsApi(ApiCaller caller)
    {
        this.caller = caller;
        Generation = new GenerationApi(caller);
        Questions = new QuestionsApi(caller);
        Datasets = new DatasetsApi(caller);
    }

    /// <summary>Questions that a model writes.</summary>
    public GenerationApi Generation { get; }

    /// <summary>The bank, and what players say of its questions.</summary>
    public QuestionsApi Questions { get; }

    /// <summary>Data sets of feedback.</summary>
    public DatasetsApi Datasets { get; }

    /// <summary>Schedules an event.</summary>
    public Task<CommandReply> Schedule(ScheduleRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<CommandReply>("api/ops/royales", request, cancellationToken);

    /// <summary>Starts the countdown now.</summary>
    public Task<CommandReply> Start(string royale, CommandRequest? request = null, CancellationToken cancellationToken = default) =>
        caller.Post<CommandReply>(Path(royale, "start"), request ?? new(), cancellationToken);

    /// <summary>Stops before the next question.</summary>
    public Task<CommandReply> Pause(string royale, CommandRequest? request = null, CancellationToken cancellationToken = default) =>
        caller.Post<CommandReply>(Path(royale, "pause"), request ?? new(), cancellationToken);

    /// <summary>Lets a paused show go on.</summary>
    public Task<CommandReply> Resume(string royale, CommandRequest? request = null, CancellationToken cancellationToken = default) =>
        caller.Post<CommandReply>(Path(royale, "resume"), request ?? new(), cancellationToken);

    /// <summary>Ends an event for good: without a confirmation the reply brings one, with it the event ends.</summary>
    public Task<CommandReply> Abort(string royale, AbortRequest? request = null, CancellationToken cancellationToken = default) =>
        caller.Post<CommandReply>(Path(royale, "abort"), request ?? new(), cancellationToken);

    /// <summary>Voids the last question, or says who would return.</summary>
    public Task<VoidQuestionReply> Void(string royale, VoidQuestionRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<VoidQuestionReply>(Path(royale, "void"), request, cancellationToken);

    /// <summary>Takes a highlight reel down for good.</summary>
    public Task<TakeDownReply> TakeDownReel(TakeDownRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<TakeDownReply>("api/ops/reels/take-down", request, cancellationToken);

    /// <summary>An event, its gateways and its cuts.</summary>
    public Task<StatusReply> GetStatus(string royale, CancellationToken cancellationToken = default) =>
        caller.Get<StatusReply>(Path(royale, "status"), cancellationToken);

    /// <summary>Imports a pack of questions: all of it, or nothing and why, by line.</summary>
    /// <param name="pack">JSON Lines, one question a line, as <c>packs/README.md</c> describes them.</param>
    /// <param name="synthetic">Whether its topics are for load tests only.</param>
    /// <param name="reason">Why, for the audit trail.</param>
    /// <param name="dryRun">Whether the pack is only checked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<ImportReply> ImportPack(
        Stream pack, bool synthetic = false, string? reason = null, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        var body = new StreamContent(pack) { Headers = { ContentType = new MediaTypeHeaderValue("application/jsonl") } };
        var query = $"?synthetic={(synthetic ? "true" : "false")}"
            + (dryRun ? "&dryRun=true" : "")
            + (reason is null ? "" : $"&reason={Uri.EscapeDataString(reason)}");
        return caller.Send<ImportReply>(HttpMethod.Post, $"api/ops/packs{query}", body, cancellationToken, ask: true);
    }

    /// <summary>Topics, by slug.</summary>
    public async Task<IReadOnlyList<TopicItem>> ListTopics(CancellationToken cancellationToken = default) =>
        (await caller.Get<TopicListReply>("api/ops/topics", cancellationToken)).Topics;

    /// <summary>Makes a load-test ticket.</summary>
    public Task<TicketReply> MakeTicket(TicketRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<TicketReply>("api/ops/tickets", request, cancellationToken);

    /// <summary>Makes a token of staff; takes an admin.</summary>
    public Task<StaffTokenReply> MakeToken(StaffTokenRequest request, CancellationToken cancellationToken = default) =>
        caller.Post<StaffTokenReply>("api/ops/tokens", request, cancellationToken);

    /// <summary>The audit trail, latest first.</summary>
    /// <param name="offset">Entries to skip.</param>
    /// <param name="limit">Entries to return, at most 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<AuditItem>> GetAudit(
        int offset = 0, int limit = 100, CancellationToken cancellationToken = default) =>
        (await caller.Get<AuditReply>(
            FormattableString.Invariant($"api/ops/audit?offset={offset}&limit={limit}"), cancellationToken)).Entries;

    /// <summary>What the server's process has used.</summary>
    public Task<ProcessReply> GetProcess(CancellationToken cancellationToken = default) =>
        caller.Get<ProcessReply>("api/ops/process", cancellationToken);

    private static string Path(string royale, string verb) => $"api/ops/royales/{Uri.EscapeDataString(royale)}/{verb}";
}
