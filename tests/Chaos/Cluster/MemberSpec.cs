using Trivia.Crash.Processes;

namespace Trivia.Chaos.Cluster;

/// <summary>How a member of the cluster is started, and known to be ready.</summary>
/// <param name="Name">Its name, e.g. <c>silo-2</c>.</param>
/// <param name="Launch">Starts its process.</param>
/// <param name="IsReady">Asks whether it is ready.</param>
internal sealed record MemberSpec(string Name, Func<ChildProcess> Launch, Func<CancellationToken, Task<bool>> IsReady);
