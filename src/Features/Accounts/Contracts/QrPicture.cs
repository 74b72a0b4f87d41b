using System.Globalization;
using System.Text;
using QRCoder;

namespace Samplan.Accounts.Contracts;

/// <summary>A text, most often an address, as a QR code (ISO/IEC 18004, level M) that any screen and printer draws sharp.</summary>
/// <param name="SizeModules">Side of the square in modules, quiet zone included.</param>
/// <param name="Path">SVG path data in a square of <paramref name="SizeModules"/> units.</param>
public sealed record QrPicture(int SizeModules, string Path)
{
    public static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            var line = code.ModuleMatrix[row];
            for (var at = 0; at < line.Count; at++)
            {
                if (!line[at])
                    continue;
                var from = at;
                while (at + 1 < line.Count && line[at + 1])
                    at++;
                path.Append(CultureInfo.InvariantCulture, $"M{from} {row}h{at - from + 1}v1H{from}z");
            }
        }
        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
