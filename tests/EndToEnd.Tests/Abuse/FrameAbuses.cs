using System.Text;
using Trivia.EndToEnd.Tests.Harness.Wire;
using Trivia.Grains.Interfaces.Wire;

namespace Trivia.EndToEnd.Tests.Abuse;

/// <summary>What is no message, or none that a client may send.</summary>
internal static class FrameAbuses
{
    private const char End = '\u001e';
    private const string Closes = "close \"Connection closed with an error.\" 1000";

    public static IEnumerable<AbuseCase> All =>
    [
        Bytes("truncated MessagePack, and another message after it", Closes, [0x05, 0x95, 0x01, 0x80, 0xA1, 0x31, 0x02, 0x91, 0x06]),
        Bytes("bytes that MessagePack never has", Closes, [0x05, 0xC1, 0xC1, 0xC1, 0xC1, 0xC1]),
        Bytes("a length that no message has", Closes, [0xFF, 0xFF, 0xFF, 0xFF, 0x0F]),
        Bytes("an empty array", Closes, [0x01, 0x90]),
        Bytes("a map in place of a message", Closes, [0x03, 0x81, 0x01, 0x02]),
        Bytes("a type that is no integer", Closes, [0x04, 0x92, 0xA1, 0x31, 0x80]),
        Bytes("10,000 bytes in one message", Closes, [0x90, 0x4E, .. new byte[10_000]]),
        Bytes("only the length of a large message", Closes, [0x80, 0x80, 0x80, 0x01, .. new byte[5_000]]),
        Text("what is no JSON", Closes, $"hello{End}"),
        Text("half a JSON object", Closes, $"{{\"type\":1,\"target\":\"Join\"{End}"),
        Text("JSON without an end", Closes, $"{{\"type\":1,\"target\":\"{new string('x', 10_000)}"),
        Text("a large JSON message", Closes, $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[\"{new string('x', 5_000)}\"]}}{End}"),
        Text("JSON without a type", Closes, $"{{}}{End}"),
        Text("a type that is text", Closes, $"{{\"type\":\"one\"}}{End}"),
        Text("deep nesting", Closes, $"{{\"type\":1,\"invocationId\":\"1\",\"target\":\"Join\",\"arguments\":[{new string('[', 200)}{new string(']', 200)}]}}{End}"),
        Text("a reply to a question that was never asked", "lives", $"{{\"type\":3,\"invocationId\":\"99\",\"result\":1}}{End}"),
        Text("the end of a stream that never began", "lives", $"{{\"type\":5,\"invocationId\":\"99\"}}{End}"),
        Text("a goodbye", "close 1000", $"{{\"type\":7}}{End}"),
        Shake("no protocol of ours", "close \"The protocol 'smoke' is not supported.\" 1000", """{"protocol":"smoke","version":1}"""),
        Shake("a version of tomorrow", "close \"The server does not support version 99 of the 'json' protocol.\" 1000", """{"protocol":"json","version":99}"""),
        Shake("no handshake", "close \"An unexpected error occurred during connection handshake.\" 1000", "[1,2,3]"),
        Hub("a method that does not exist", "Win", 1),
        Hub("a method of every object", "ToString"),
        Hub("the hub's own life cycle", "OnConnectedAsync"),
        Hub("a method of the hub's base", "Dispose"),
        .. Forged.Select(name => Hub($"the server's own event {name}", name, "r-nowhere")),
        Hub("too few arguments", HubNames.Answer, "r-nowhere"),
        Hub("too many arguments", HubNames.Join, "r-nowhere", 1, 2),
        Hub("arguments of the wrong kind", HubNames.Answer, "r-nowhere", "one", "two"),
        Hub("a choice that no integer holds", HubNames.Answer, "r-nowhere", 1, 4_000_000_000L),
        Hub("half a round", HubNames.Answer, "r-nowhere", 1.5, 1),
        Hub("nothing as a choice", HubNames.Answer, "r-nowhere", 1, null),
    ];

    private static IEnumerable<string> Forged =>
    [
        HubNames.Question, HubNames.Reveal, HubNames.Cut, HubNames.Out, HubNames.Back, HubNames.Void, HubNames.Phase,
        HubNames.Seats, HubNames.Finish, HubNames.Seated, HubNames.Probe, HubNames.Resync, HubNames.Move,
    ];

    private static AbuseCase Bytes(string name, string expected, byte[] bytes) =>
        new($"MessagePack: {name}", expected, abuser => abuser.Send(bytes));

    private static AbuseCase Text(string name, string expected, string text) =>
        new($"JSON: {name}", expected, abuser => abuser.Send(Encoding.UTF8.GetBytes(text), WireFormat.Json));

    private static AbuseCase Shake(string name, string expected, string handshake) =>
        new($"handshake: {name}", expected, abuser => abuser.Shake(handshake + End));

    private static AbuseCase Hub(string name, string method, params object?[] arguments) =>
        new($"call: {name}", "error, lives", abuser => abuser.Call<object?>(reply => $"{reply}", method, arguments));
}
