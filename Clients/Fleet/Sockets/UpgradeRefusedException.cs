namespace Trivia.Fleet.Sockets;

/// <summary>The server answered the WebSocket upgrade with something other than 101.</summary>
public sealed class UpgradeRefusedException : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="status">HTTP status code.</param>
    /// <param name="statusLine">First line of the answer.</param>
    /// <param name="body">First bytes of the body, as text.</param>
    public UpgradeRefusedException(int status, string statusLine, string body)
        : base($"The server refused the WebSocket upgrade: {statusLine}{(body.Length == 0 ? "" : " | " + body)}")
    {
        Status = status;
        Body = body;
    }

    /// <summary>HTTP status code, such as 401 or 404.</summary>
    public int Status { get; }

    /// <summary>First bytes of the body, at most 512, as text.</summary>
    public string Body { get; }
}
