using MessagePack;

namespace Trivia.Fleet.Sockets;

/// <summary>Writes the arguments of an invocation, one after the other and without an array header.</summary>
/// <param name="writer">Writes straight into the frame.</param>
/// <param name="state">What the caller passed, so that the delegate can be static and allocates nothing.</param>
/// <typeparam name="TState">Type of <paramref name="state"/>.</typeparam>
public delegate void HubArgumentWriter<in TState>(ref MessagePackWriter writer, TState state);
