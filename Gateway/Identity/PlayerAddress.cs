using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Trivia.Gateway.Identity;

/// <summary>
/// Network addresses as limits see them: an IPv6 host is its network of 64 bits, within which one subscriber can have any
/// number of addresses.
/// </summary>
public sealed class PlayerAddress
{
    private const int NetworkBytes = 8;

    private readonly byte[] key;

    internal PlayerAddress(IdentityKeys keys) => key = keys.Address;

    /// <summary>The address or network that limits are counted by.</summary>
    /// <param name="address">The peer; null, as in tests without sockets, counts as one address.</param>
    public static IPAddress Group(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6 || IPAddress.IsLoopback(address))
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }

    /// <summary>A keyed hash of the grouped address, so that no grain ever holds an address. Never 0, which means none.</summary>
    public long Hash(IPAddress? address)
    {
        var hash = BinaryPrimitives.ReadInt64LittleEndian(HMACSHA256.HashData(key, Group(address).GetAddressBytes()));
        return hash == 0 ? 1 : hash;
    }
}
