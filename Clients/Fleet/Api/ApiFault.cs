namespace Trivia.Fleet.Api;

/// <summary>The server said no, or said nothing; the message is for people.</summary>
internal class ApiFault(string message, Exception? inner = null) : Exception(message, inner);
