using System.Globalization;
using System.Text;
using Samplan.Kernel;
using Samplan.SampleRegion.Files;

namespace Samplan.SampleRegion;

/// <summary>
/// Writes the input files of an invented Swedish coastal region in the formats that regions receive. Everything follows from the
/// options: the same bytes on every machine and in every culture.
/// </summary>
public static class SampleFiles
{
    public const int LargestScale = 100;

    /// <summary>Writes every file and <c>README.txt</c> with the commands that import them.</summary>
    /// <param name="progress">Share done, 0 to 1.</param>
    /// <returns>The files in the order they are to be imported: places before what is matched to them.</returns>
    /// <exception cref="RefusedException">The scale is out of range, or the folder cannot be written.</exception>
    public static async Task<IReadOnlyList<SampleFile>> WriteAsync(
        string folder,
        SampleOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        if (options.Scale is < 1 or > LargestScale)
            throw new RefusedException(Refusal.Of("sample.scale", ("scale", CsvText.Whole(options.Scale)), ("largest", CsvText.Whole(LargestScale))));
        try
        {
            return await Task.Run(() => Write(folder, options, progress, cancellation), cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Refusal.Of("sample.folder", ("folder", folder), ("reason", failure.Message)));
        }
    }

    private static List<SampleFile> Write(string folder, SampleOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var region = Region.Make(options, cancellation);
        progress?.Report(0.3);
        var terms = new FileTerms(options);
        var outputs = new RegionFiles(region, terms, cancellation).List().Concat(new FigureFiles(region, terms, cancellation).List()).ToList();
        for (var i = 0; i < outputs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            using (var stream = new FileStream(Path.Combine(folder, outputs[i].File.Name), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                outputs[i].Write(stream);
            progress?.Report(0.3 + (0.7 * (i + 1) / outputs.Count));
        }
        var files = outputs.ConvertAll(output => output.File);
        File.WriteAllText(Path.Combine(folder, "README.txt"), ReadMe(files, options), new UTF8Encoding(false));
        return files;
    }

    private static string ReadMe(List<SampleFile> files, SampleOptions options)
    {
        var text = new StringBuilder();
        text.Append("Exempelregion: påhittade data, fria att använda (CC0 1.0)\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Skala {options.Scale}, frö {options.Seed}, sedd från {FileTerms.Written(options.Today)}. Inga verkliga orter, personer eller arbetsställen.\n\n"
        );
        foreach (var file in files)
            text.Append(CultureInfo.InvariantCulture, $"{file.Name}: {file.What}\n");
        text.Append("\nSå här läses filerna in (kör i mappen ovanför, med den här mappens namn i stället för MAPP):\n\n");
        text.Append("./samplan init exempel --name Exempelregionen --ruleset rulesets/sample.json\n");
        foreach (var file in files)
            text.Append(file.Command("exempel", "MAPP").Replace('\\', '/')).Append('\n');
        text.Append("./samplan build exempel\n./samplan serve exempel\n");
        return text.ToString();
    }
}
