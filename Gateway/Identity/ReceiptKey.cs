using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Trivia.Gateway.Identity;

/// <summary>The key pair that receipts are signed with, on the curve P-256. It follows from the signing key, which all gateways share.</summary>
internal static class ReceiptKey
{
    private const int ScalarBytes = 32;

    // Eight bytes more than the order has, so that no private key is likelier than another one (FIPS 186-5, A.2.1).
    private const int DrawnBytes = ScalarBytes + 8;

    private static readonly BigInteger Order = BigInteger.Parse(
        "00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The pair.</summary>
    /// <param name="secret">The signing key.</param>
    public static ECParameters From(byte[] secret)
    {
        var drawn = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, DrawnBytes, info: "trivia.receipt"u8.ToArray());
        var number = (new BigInteger(drawn, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        var scalar = new byte[ScalarBytes];
        bytes.CopyTo(scalar, ScalarBytes - bytes.Length);
        using var pair = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = scalar });
        return pair.ExportParameters(includePrivateParameters: true);
    }
}
