using System.Net;
using System.Net.Sockets;

namespace Trivia.Silo.Hosting;

/// <summary>The addresses to serve at, looked at before anything is started that would have to be stopped again.</summary>
internal static class ServeAddresses
{
    /// <summary>Fails when something else serves at one of the addresses.</summary>
    /// <param name="urls">Addresses, separated by semicolons.</param>
    /// <exception cref="StartException">An address is none, or is taken.</exception>
    public static void Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                var address = BindingAddress.Parse(url);
                if (!address.IsUnixPipe && !address.IsNamedPipe)
                {
                    Try(address);
                }
            }
            catch (FormatException exception)
            {
                throw new StartException($"“{url}” is not an address to serve at. Give one like --urls http://localhost:5080", exception);
            }
            catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new StartException(Taken(url), exception);
            }
        }
    }

    /// <summary>What to do about an address that is taken.</summary>
    public static string Taken(string url) =>
        $"Something else serves at {url} already. Stop it, or choose another address: --urls http://localhost:5081";

    private static void Try(BindingAddress address)
    {
        var ip = IPAddress.TryParse(address.Host, out var given) ? given
            : address.Host == "localhost" ? IPAddress.Loopback
            : IPAddress.Any;
        using var probe = new TcpListener(ip, address.Port);
        probe.Start();
    }
}
