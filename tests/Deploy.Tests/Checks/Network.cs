using System.Net;
using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Network policies: they hold, what they name exists, and they let pass exactly what the design says.</summary>
internal static class Network
{
    private static readonly string[] Flows = ["gateway → silo:orleans", "silo → silo:silo"];
    private static readonly string[] LocalFlows = ["gateway → redis:redis", "silo → redis:redis", "silo → azurite:blob"];

    /// <summary>An address of nobody in particular, outside of every private network.</summary>
    private static readonly IPAddress Outside = IPAddress.Parse("203.0.113.7");

    public static IEnumerable<string> Check(Manifest manifest)
    {
        var policies = manifest.Of<V1NetworkPolicy>().ToList();
        return OfDefault(policies)
            .Concat(policies.SelectMany(policy => OfPolicy(manifest, policy)))
            .Concat(OfFlows(manifest, policies))
            .Concat(OfOutside(manifest, policies));
    }

    private static IEnumerable<string> OfDefault(List<V1NetworkPolicy> policies)
    {
        if (!policies.Any(policy => IsEmpty(policy.Spec.PodSelector) && policy.Spec.PolicyTypes.Count == 2
            && policy.Spec.Ingress is null or { Count: 0 } && policy.Spec.Egress is null or { Count: 0 }))
        {
            yield return "nothing is denied by default";
        }
    }

    private static IEnumerable<string> OfPolicy(Manifest manifest, V1NetworkPolicy policy)
    {
        var name = policy.Metadata.Name;
        var selected = manifest.Workloads.Where(workload => workload.Matches(policy.Spec.PodSelector)).ToList();
        if (selected.Count == 0)
        {
            yield return $"policy {name} selects no pod";
        }

        var rules = (policy.Spec.Ingress ?? []).Select(rule => (Peers: rule.FromProperty, rule.Ports, In: true))
            .Concat((policy.Spec.Egress ?? []).Select(rule => (Peers: rule.To, rule.Ports, In: false)));
        foreach (var (peers, ports, isIngress) in rules)
        {
            if (peers is null or { Count: 0 } || ports is null or { Count: 0 })
            {
                yield return $"policy {name} has a rule for everybody or for every port";
                continue;
            }

            var near = peers.Where(peer => peer is { PodSelector: not null, NamespaceSelector: null })
                .Select(peer => manifest.Workloads.Where(workload => workload.Matches(peer.PodSelector)).ToList()).ToList();
            if (near.Any(matched => matched.Count == 0))
            {
                yield return $"policy {name} names pods that there are not";
            }

            var servers = isIngress ? selected : [.. near.SelectMany(matched => matched)];
            foreach (var port in ports.Where(port => IsName(port.Port.Value) && servers.Any(server => !server.HasPort(port.Port.Value))))
            {
                yield return $"policy {name} names the port {port.Port.Value}, which those pods do not have";
            }
        }
    }

    private static IEnumerable<string> OfFlows(Manifest manifest, List<V1NetworkPolicy> policies)
    {
        string[] expected = [.. Flows, .. manifest.Workloads.Any(workload => workload.Name == "redis") ? LocalFlows : []];
        var possible = (
            from client in manifest.Workloads
            from server in manifest.Workloads
            from port in server.Pod.Containers.SelectMany(container => container.Ports ?? []).Select(port => port.Name)
            where Leaves(policies, client, server, port) && Enters(policies, client, server, port)
            select $"{client.Name} → {server.Name}:{port}").ToList();
        return expected.Except(possible).Select(flow => $"{flow} is held up")
            .Concat(possible.Except(expected).Select(flow => $"{flow} is let through"));
    }

    private static IEnumerable<string> OfOutside(Manifest manifest, List<V1NetworkPolicy> policies) =>
        from workload in manifest.Workloads
        where workload.Name != "silo"
        from rule in policies.Where(policy => workload.Matches(policy.Spec.PodSelector)).SelectMany(policy => policy.Spec.Egress ?? [])
        from peer in rule.To ?? []
        where peer.IpBlock is { } block && IPNetwork.Parse(block.Cidr).Contains(Outside)
            && (block.Except ?? []).All(hole => !IPNetwork.Parse(hole).Contains(Outside))
        select $"{workload.Name} can open connections to the outside";

    private static bool Leaves(List<V1NetworkPolicy> policies, Workload client, Workload server, string port) =>
        (from policy in policies
         where client.Matches(policy.Spec.PodSelector)
         from rule in policy.Spec.Egress ?? []
         select Lets(rule.To, rule.Ports, server, port)).Any(lets => lets);

    private static bool Enters(List<V1NetworkPolicy> policies, Workload client, Workload server, string port) =>
        (from policy in policies
         where server.Matches(policy.Spec.PodSelector)
         from rule in policy.Spec.Ingress ?? []
         select Lets(rule.FromProperty, rule.Ports, client, port)).Any(lets => lets);

    private static bool Lets(IList<V1NetworkPolicyPeer>? peers, IList<V1NetworkPolicyPort>? ports, Workload other, string port) =>
        (peers is null or { Count: 0 } || peers.Any(peer => peer is { NamespaceSelector: null, IpBlock: null } && other.Matches(peer.PodSelector)))
        && (ports is null or { Count: 0 } || ports.Any(found => found.Port.Value == port));

    private static bool IsEmpty(V1LabelSelector selector) => selector.MatchLabels is null or { Count: 0 } && selector.MatchExpressions is null or { Count: 0 };

    private static bool IsName(string port) => !port.All(char.IsAsciiDigit);
}
