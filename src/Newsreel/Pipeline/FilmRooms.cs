using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Rendering;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Pipeline;

/// <summary>They find what a brief names: the voice, and the files that a person brings.</summary>
/// <param name="Voices">Every voice of every engine.</param>
/// <param name="Materials">Reads scripts and sources.</param>
/// <param name="Music">Reads music and its terms.</param>
/// <param name="Writers">Everybody who can write.</param>
public sealed record BriefReaders(Voices Voices, MaterialReader Materials, MusicReader Music, ScriptWriters Writers);

/// <summary>The rooms that make a film, in their order.</summary>
/// <param name="Writer">Words.</param>
/// <param name="Narrator">Their sound.</param>
/// <param name="Scout">Footage for every shot.</param>
/// <param name="Renderer">Picture and sound.</param>
/// <param name="Inspector">Whether the film is right.</param>
public sealed record FilmRooms(IScriptWriter Writer, Narrator Narrator, FootageScout Scout, Renderer Renderer, Inspector Inspector);
