using k8s.Models;
using Trivia.Deploy.Tests.Rendering;

namespace Trivia.Deploy.Tests.Checks;

/// <summary>Whatever services, ingresses, autoscalers and budgets select exists.</summary>
internal static class ObjectReferences
{
    public static IEnumerable<string> Check(Manifest manifest) =>
        OfServices(manifest).Concat(OfIngresses(manifest)).Concat(OfScalers(manifest)).Concat(OfBudgets(manifest));

    private static IEnumerable<string> OfServices(Manifest manifest)
    {
        foreach (var service in manifest.Of<V1Service>())
        {
            var selected = manifest.Workloads.Where(workload => workload.Matches(service.Spec.Selector)).ToList();
            if (selected.Count == 0)
            {
                yield return $"service {service.Metadata.Name} leads to no pod";
            }

            foreach (var port in service.Spec.Ports.Where(port => selected.Any(workload => !workload.HasPort(port.TargetPort.Value))))
            {
                yield return $"service {service.Metadata.Name} leads to the port {port.TargetPort.Value}, which its pods do not have";
            }
        }
    }

    private static IEnumerable<string> OfIngresses(Manifest manifest)
    {
        foreach (var ingress in manifest.Of<V1Ingress>())
        {
            foreach (var secret in (ingress.Spec.Tls ?? []).Select(tls => tls.SecretName).Where(secret => !RequiredSecrets.Has(secret)))
            {
                yield return $"ingress {ingress.Metadata.Name}: there is no secret {secret}";
            }

            foreach (var backend in ingress.Spec.Rules.SelectMany(rule => rule.Http.Paths).Select(path => path.Backend.Service))
            {
                var service = manifest.Of<V1Service>().SingleOrDefault(found => found.Metadata.Name == backend.Name);
                if (service?.Spec.Ports.Any(port => port.Name == backend.Port.Name) != true)
                {
                    yield return $"ingress {ingress.Metadata.Name}: there is no service {backend.Name} with a port {backend.Port.Name}";
                }
            }
        }
    }

    private static IEnumerable<string> OfScalers(Manifest manifest)
    {
        foreach (var scaler in manifest.Of<V2HorizontalPodAutoscaler>())
        {
            var target = scaler.Spec.ScaleTargetRef;
            var workload = target is { Kind: "Deployment", ApiVersion: "apps/v1" }
                ? manifest.Workloads.SingleOrDefault(found => found.Name == target.Name)
                : null;
            if (workload is null)
            {
                yield return $"autoscaler {scaler.Metadata.Name} scales {target.Kind} {target.Name}, which there is not";
            }
            else if (workload.Deployment.Spec.Replicas is not null)
            {
                yield return $"{workload.Name} has replicas besides an autoscaler: every apply would set them back";
            }
        }
    }

    private static IEnumerable<string> OfBudgets(Manifest manifest)
    {
        var budgets = manifest.Of<V1PodDisruptionBudget>().ToList();
        foreach (var budget in budgets.Where(budget => !manifest.Workloads.Any(workload => workload.Matches(budget.Spec.Selector))))
        {
            yield return $"disruption budget {budget.Metadata.Name} matches no pod";
        }

        foreach (var workload in manifest.Workloads.Where(workload => workload.IsOurs))
        {
            if (budgets.Count(budget => workload.Matches(budget.Spec.Selector)) != 1)
            {
                yield return $"{workload.Name} needs one disruption budget of its own";
            }
        }
    }
}
