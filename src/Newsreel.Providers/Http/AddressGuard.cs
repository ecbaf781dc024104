using System.Net;
using System.Net.Sockets;

namespace Newsreel.Providers.Http;

/// <summary>Tells addresses of the open internet from those of this machine and its networks. Pure.</summary>
internal static class AddressGuard
{
    // This network, private, shared by a carrier, loopback, link-local, protocols, examples, relays, measuring, multicast, reserved and broadcast.
    private static readonly IPNetwork[] Closed4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // Everything that is public in IPv6 lies in one block, but for these parts of it: protocols and tunnels, examples.
    private static readonly IPNetwork Open6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] Closed6 = [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork Tunnelled = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address is one that anybody on the internet may call; an IPv4 address inside an IPv6 one is judged by itself.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return IsPublic(address.MapToIPv4());
        if (address.AddressFamily == AddressFamily.InterNetwork) return !Array.Exists(Closed4, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        var plain = new IPAddress(address.GetAddressBytes());
        if (Translated.Contains(plain)) return IsPublic(Inner(plain, 12));
        if (Tunnelled.Contains(plain)) return IsPublic(Inner(plain, 2));
        return Open6.Contains(plain) && !Array.Exists(Closed6, network => network.Contains(plain));
    }

    private static IPAddress Inner(IPAddress address, int at) => new(address.GetAddressBytes().AsSpan(at, 4));
}
