using System.Globalization;
using System.Text;
using QRCoder;
using Samplan.Dialogue.Pages.Workshops;

namespace Samplan.Dialogue.Workshops;

/// <summary>The way into a workshop for a phone's camera.</summary>
internal static class JoinQr
{
    public static QrPicture Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                if (code.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
            }
        }
        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
