using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Trivia.Gateway.Http;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.WireTypes;

/// <summary>The hub: its methods with arguments and replies, its events with what they carry.</summary>
internal static class HubModule
{
    /// <summary>Probes carry a bare number, and a resync nothing; all other events carry an object.</summary>
    private static readonly Dictionary<string, string> WithoutObject = new() { [HubNames.Probe] = "number", [HubNames.Resync] = "undefined" };

    private static readonly Type Hub = typeof(ApiOptions).Assembly.GetTypes().Single(type => typeof(Hub).IsAssignableFrom(type));

    /// <summary>The text of the file.</summary>
    public static string Text()
    {
        var used = new HashSet<Type>();
        var body = new StringBuilder();
        body.Append('\n').Append(Docs.Of(typeof(HubNames).GetField(nameof(HubNames.Path))!).Comment(""));
        body.Append("export const HUB_PATH = '").Append(HubNames.Path).Append("';\n");
        AppendMethods(body, used);
        AppendEvents(body, used);
        return Imports.Of("", used, codes: true) + body;
    }

    private static void AppendMethods(StringBuilder text, HashSet<Type> used)
    {
        text.Append("\n/** Methods that clients invoke. */\nexport interface HubMethods {\n");
        foreach (var (field, name) in Codes.Values(typeof(HubNames)).Where(constant => char.IsUpper(constant.Value[0])))
        {
            var method = Hub.GetMethod(name) ?? throw new InvalidOperationException($"The hub has no method {name}.");
            var arguments = method.GetParameters().Select(parameter => $"{parameter.Name}: {Argument(parameter.ParameterType, used)}");
            text.Append(Docs.Of(field).Comment("  ")).Append("  ").Append(name).Append(": (").AppendJoin(", ", arguments);
            text.Append(") => ").Append(Reply(method.ReturnType, used)).Append(";\n");
        }

        text.Append("}\n");
    }

    // What a client leaves out of an object has its default.
    private static string Argument(Type type, HashSet<Type> used) =>
        WireObjects.All.Contains(type) ? $"Partial<{TypeScript.Of(type, used)}>" : TypeScript.Of(type, used);

    private static string Reply(Type type, HashSet<Type> used)
    {
        var reply = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
        return reply == typeof(void) || reply == typeof(Task) ? "void" : reply == typeof(string) ? "RefusalCode" : TypeScript.Of(reply, used);
    }

    private static void AppendEvents(StringBuilder text, HashSet<Type> used)
    {
        var events = Codes.Values(typeof(HubNames)).Where(constant => char.IsLower(constant.Value[0])).ToList();
        text.Append("\n/** Events that the server sends, and what they carry. */\nexport interface HubEvents {\n");
        foreach (var (field, name) in events)
        {
            var carried = WithoutObject.GetValueOrDefault(name) ?? TypeScript.Of(Carried(field, name), used);
            text.Append(Docs.Of(field).Comment("  ")).Append("  ").Append(name).Append(": ").Append(carried).Append(";\n");
        }

        text.Append("}\n\n/** Names of all events. */\nexport const HUB_EVENTS = [\n");
        events.ForEach(named => text.Append("  '").Append(named.Value).Append("',\n"));
        text.Append("] as const satisfies readonly (keyof HubEvents)[];\n");
    }

    private static Type Carried(FieldInfo field, string name) =>
        Docs.Of(field).Types().SingleOrDefault() ?? throw new InvalidOperationException($"The documentation of the event {name} does not say what it carries.");
}
