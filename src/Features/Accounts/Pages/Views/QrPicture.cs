using System.Globalization;
using System.Text;
using QRCoder;

namespace Samplan.Accounts.Pages.Views;

/// <summary>A QR code as the path of an svg element: black squares on a grid of whole numbers.</summary>
public sealed record QrPicture(int SizeModules, string Path)
{
    internal static QrPicture Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
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
