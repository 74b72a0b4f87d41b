using System.Globalization;
using System.Text;
using QRCoder;

namespace Samplan.Pictures.Map;

/// <summary>An address as a QR code (ISO/IEC 18004, level M) that any printer draws sharp.</summary>
/// <param name="Path">SVG path data in a square of <paramref name="Modules"/> units, quiet zone included.</param>
internal sealed record PaperCode(string Path, int Modules)
{
    public static PaperCode Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < data.ModuleMatrix.Count; row++)
        {
            var line = data.ModuleMatrix[row];
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
        return new PaperCode(path.ToString(), data.ModuleMatrix.Count);
    }
}
