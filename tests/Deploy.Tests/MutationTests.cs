using System.Text.Json.Nodes;
using Trivia.Deploy.Tests.Checks;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests;

/// <summary>Every check finds what it is for: an overlay is spoiled in one place, and the finding says where.</summary>
public sealed class MutationTests(Overlays overlays) : IClassFixture<Overlays>
{
    private const string Silo = "Deployment/silo";
    private const string Gateway = "Deployment/gateway";
    private const string Container = "spec.template.spec.containers[0]";

    private static readonly Dictionary<string, (string Overlay, Action<Document> Spoil, string Finding)> Mutations = new()
    {
        // What Kubernetes refuses.
        ["a number is a text"] = Set(Silo, "spec.replicas", "three", "must be integer"),
        ["a required field is missing"] = Set(Gateway, "spec.selector", null, "must have required property selector"),
        ["a choice is none"] = Set(Gateway, $"{Container}.ports[0].protocol", "HTTP", "must be equal to one of the allowed values"),
        ["a field is unknown"] = Set(Gateway, "spec.template.spec.terminationGracePeriod", 75, "terminationGracePeriod"),
        ["a field lies too deep"] = Set("PodDisruptionBudget/silo", "spec.selector.maxUnavailable", 1, "maxUnavailable"),
        ["a kind is unknown"] = Set("Service/gateway", "kind", "Servce", "is unknown"),

        // What pods name.
        ["a selector misses its pods"] = Set(Silo, "spec.selector.matchLabels", Label("sylo"), "does not match its own pods"),
        ["an account is missing"] = Drop("ServiceAccount/silo", "no service account silo"),
        ["a priority is missing"] = In("event", document => document.Remove("PriorityClass/trivia-show"), "no priority class trivia-show"),
        ["a spread counts others"] = Set(
            Gateway, "spec.template.spec.topologySpreadConstraints[1].labelSelector.matchLabels", Label("silo"), "counts other pods"),
        ["a config map is missing"] = Set(Silo, $"{Container}.envFrom[0].configMapRef.name", "custer", "no config map custer"),
        ["a secret is not declared"] = Set(
            Gateway, $"{Container}.env[{Variable("TRIVIA_SIGNING_KEY")}].valueFrom.secretKeyRef.name", "keys", "no secret keys with"),
        ["a secret has no such key"] = Set(
            Gateway, $"{Container}.env[{Variable("TRIVIA_SIGNING_KEY")}].valueFrom.secretKeyRef.key", "sign", "with a key sign"),
        ["a volume is missing"] = Set(Silo, $"{Container}.volumeMounts[0].name", "date", "no volume date"),
        ["a probe asks at no port"] = Set(Gateway, $"{Container}.livenessProbe.httpGet.port", "health", "port health, which"),
        ["a probe asks for no path"] = Set(Gateway, $"{Container}.livenessProbe.httpGet.path", "/healthz", "does not serve /healthz"),
        ["a silo's probe asks for no path"] = Set(Silo, $"{Container}.readinessProbe.httpGet.path", "/ready", "does not serve /ready"),

        // What a program reads.
        ["a variable is misspelt"] = Set(
            Gateway, $"{Container}.env[{Variable("Trivia__Gateway__DrainFor")}].name", "Trivia__Gateway__DrainTime", "no variable Trivia__Gateway__DrainTime"),
        ["a section is misspelt"] = Set(
            Gateway, $"{Container}.env[{Variable("Trivia__Gateway__Name")}].name", "Trivia__Gatway__Name", "no variable Trivia__Gatway__Name"),
        ["a map's variable is misspelt"] = In(
            "cluster", document => document.Objects.Single(IsMap)["data"]!["Trivia__Cluster__Id"] = "x", "no variable Trivia__Cluster__Id"),
        ["a switch is misspelt"] = Set(Silo, $"{Container}.args[0]", "--no-gateway", "no switch --no-gateway"),

        // What other objects select.
        ["a service leads nowhere"] = Set("Service/gateway", "spec.selector", Label("gate"), "service gateway leads to no pod"),
        ["a service leads to no port"] = Set("Service/gateway", "spec.ports[0].targetPort", "web", "port web, which"),
        ["an ingress leads nowhere"] = Drop("Service/gateway", "no service gateway with a port http"),
        ["a map has no such key"] = Set(
            Silo, $"{Container}.env[{Variable("Trivia__Cluster__Redis")}].valueFrom",
            new JsonObject { ["configMapKeyRef"] = new JsonObject { ["name"] = "cluster", ["key"] = "redis" } }, "config map cluster with a key redis"),
        ["an ingress has no certificate"] = Set("Ingress/gateway", "spec.tls[0].secretName", "tls", "no secret tls"),
        ["an autoscaler scales nothing"] = Set("HorizontalPodAutoscaler/gateway", "spec.scaleTargetRef.name", "gateways", "which there is not"),
        ["an autoscaler is overruled"] = Set(Gateway, "spec.replicas", 5, "every apply would set them back"),
        ["an autoscaler asks for no metric"] = Set(
            "HorizontalPodAutoscaler/gateway", "spec.metrics[0].pods.metric.name", "trivia_connections", "no rule of the adapter makes"),
        ["an autoscaler cannot scale"] = Set("HorizontalPodAutoscaler/gateway", "spec.maxReplicas", 5, "has no room"),
        ["a budget protects nothing"] = Set("PodDisruptionBudget/silo", "spec.selector.matchLabels", Label("silos"), "silo matches no pod"),
        ["a budget is missing"] = Drop("PodDisruptionBudget/gateway", "gateway needs one disruption budget"),

        // Who talks to whom.
        ["nothing is denied"] = Drop("NetworkPolicy/deny-all", "nothing is denied by default"),
        ["a policy selects nothing"] = Set("NetworkPolicy/silo", "spec.podSelector.matchLabels", Label("silos"), "policy silo selects no pod"),
        ["a policy names nobody"] = Set(
            "NetworkPolicy/gateway", "spec.egress[0].to[0].podSelector.matchLabels", Label("silos"), "names pods that there are not"),
        ["a policy names no port"] = Set("NetworkPolicy/silo", "spec.ingress[1].ports[0].port", "grains", "port grains, which"),
        ["a policy lets everybody in"] = Set("NetworkPolicy/gateway", "spec.ingress[0].from", null, "a rule for everybody"),
        ["a way is held up"] = Set("NetworkPolicy/silo", "spec.ingress[1].ports[0].port", "silo", "gateway → silo:orleans is held up"),
        ["a way too many is open"] = In(
            "local", document => document.Set("NetworkPolicy/to-azurite", "spec.podSelector", new JsonObject())
                .Set("NetworkPolicy/azurite", "spec.ingress[0].from[0].podSelector", new JsonObject()), "gateway → azurite:blob is let through"),
        ["gateways reach the outside"] = Set(
            "NetworkPolicy/outside", "spec.podSelector.matchLabels", Label("gateway"), "gateway can open connections to the outside"),

        // What a process may do.
        ["a pod runs as root"] = Set(Silo, "spec.template.spec.securityContext.runAsNonRoot", false, "may run as root"),
        ["a pod runs as user 0"] = Set(Silo, "spec.template.spec.securityContext.runAsUser", 0, "may run as root"),
        ["a pod has no seccomp profile"] = Set(Gateway, "spec.template.spec.securityContext.seccompProfile.type", "Unconfined", "no seccomp profile"),
        ["a pod gets a token"] = Set(Gateway, "spec.template.spec.automountServiceAccountToken", true, "gets a token"),
        ["a pod shares its node"] = Set(Gateway, "spec.template.spec.hostNetwork", true, "shares its node's namespaces"),
        ["a pod mounts its node"] = Set(
            Silo, "spec.template.spec.volumes[0]", new JsonObject { ["name"] = "data", ["hostPath"] = new JsonObject { ["path"] = "/" } }, "of a kind"),
        ["a volume has no end"] = Set(Silo, "spec.template.spec.volumes[0].emptyDir.sizeLimit", null, "may fill its node"),
        ["a container gains privileges"] = Set(Silo, $"{Container}.securityContext.allowPrivilegeEscalation", true, "may gain privileges"),
        ["a container writes to its root"] = Set(Silo, $"{Container}.securityContext.readOnlyRootFilesystem", null, "may write to its root"),
        ["a container keeps capabilities"] = Set(Gateway, $"{Container}.securityContext.capabilities.drop[0]", "NET_RAW", "keeps capabilities"),
        ["a container adds a capability"] = Set(
            Gateway, $"{Container}.securityContext.capabilities.add", new JsonArray("SYS_PTRACE"), "keeps capabilities"),
        ["a container asks for no memory"] = Set(Gateway, $"{Container}.resources.requests.memory", null, "has no requests of memory"),
        ["a container has no limit"] = Set(Gateway, $"{Container}.resources.limits", null, "has no limits of cpu"),
        ["an image is the latest"] = Set(Silo, $"{Container}.image", "registry.example.org:443/trivia/silo:latest", "which image"),
        ["an image has no tag"] = Set(Silo, $"{Container}.image", "registry.example.org:443/trivia/silo", "which image"),
        ["a secret is written down"] = Set(
            Gateway, $"{Container}.env[{Variable("TRIVIA_OPERATOR_KEY")}]",
            new JsonObject { ["name"] = "TRIVIA_OPERATOR_KEY", ["value"] = "hunter2hunter2hunter2" }, "is written down here"),

        // How pods go.
        ["a pod is not given its time"] = Set(Gateway, "spec.template.spec.terminationGracePeriodSeconds", 60, "is killed before the 75 s"),
        ["a drain takes longer than its time"] = Set(
            Gateway, $"{Container}.env[{Variable("Trivia__Gateway__DrainFor")}].value", "00:01:00", "is killed before the 105 s"),
        ["a pod stops at once"] = Set(Gateway, $"{Container}.lifecycle", null, "stops before it is known"),
        ["a pod has no probe"] = Set(Silo, $"{Container}.startupProbe", null, "lacks a probe"),
        ["a pod is killed for not being ready"] = Set(Silo, $"{Container}.livenessProbe.httpGet.path", "/health/ready", "killed for not being ready"),
        ["pods are not spread"] = Set(Silo, "spec.template.spec.topologySpreadConstraints[1]", null, "not spread over kubernetes.io/hostname"),
        ["a roll-out takes pods away"] = Set(Gateway, "spec.strategy.rollingUpdate.maxUnavailable", 1, "takes pods away"),
    };

    public static TheoryData<string> Names => [.. Mutations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Overlay_SpoiledInOnePlace_IsFound(string mutation)
    {
        var (overlay, spoil, finding) = Mutations[mutation];
        var document = overlays[overlay];

        spoil(document);

        (await All.Findings(document, overlays.Schemas)).ShouldContain(found => found.Contains(finding, StringComparison.Ordinal));
    }

    private static (string Overlay, Action<Document> Spoil, string Finding) Set(string part, string path, JsonNode? value, string finding) =>
        In("cluster", document => document.Set(part, path.Contains("env[?", StringComparison.Ordinal) ? Resolve(document, part, path) : path, value?.DeepClone()), finding);

    private static (string Overlay, Action<Document> Spoil, string Finding) Drop(string part, string finding) =>
        In("cluster", document => document.Remove(part), finding);

    private static (string Overlay, Action<Document> Spoil, string Finding) In(string overlay, Action<Document> spoil, string finding) =>
        (overlay, spoil, finding);

    private static JsonObject Label(string name) => new() { ["app.kubernetes.io/name"] = name };

    private static string Variable(string name) => $"?{name}?";

    private static bool IsMap(JsonObject part) => part["kind"]!.ToString() == "ConfigMap";

    private static string Resolve(Document document, string part, string path)
    {
        var pieces = path.Split('?');
        var variables = document[part]["spec"]!["template"]!["spec"]!["containers"]![0]!["env"]!.AsArray();
        var index = variables.Select(variable => variable!["name"]!.ToString()).ToList().IndexOf(pieces[1]);
        return $"{pieces[0]}{index}{pieces[2]}";
    }
}
