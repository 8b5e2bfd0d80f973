import { describe, expect, it } from 'vitest';
import { limitsOf } from '#shared/report/limits.ts';
import { tokenise } from '#shared/transcript/tokens.ts';
import type { Transcript } from '#shared/transcript/transcript.ts';
import { fromText, report, spokenEvenly } from './spoken-text.ts';

const ENGLISH = `We had two regions and the traffic moved over when the first one failed. I looked at the graphs, saw
that the queue was growing, and turned the consumer off until we knew why. Then we read the log together and found the
row that it stumbled over, and after that everything went through again without any loss.`;
const rules = (transcript: Transcript) =>
  limitsOf(transcript, tokenise(transcript.words)).map((limit) => limit.rule);

/** The same meaning in other languages, forty words and more each. */
const OTHERS: Record<string, string> = {
  German: `Ich habe zuerst die Protokolle angesehen und dann festgestellt, dass die Datenbank keine Verbindungen mehr
    hatte. Danach haben wir den Dienst neu gestartet und die Kunden informiert. Am Ende war es ein Fehler in der
    Konfiguration, den niemand bemerkt hatte, und wir haben eine Warnung eingebaut, damit es nicht wieder passiert.`,
  French: `J'ai d'abord regardé les journaux et j'ai vu que la base de données n'avait plus de connexions. Ensuite nous
    avons redémarré le service et informé les clients. À la fin c'était une erreur de configuration que personne
    n'avait remarquée, et nous avons ajouté une alerte pour que cela ne se reproduise pas.`,
  Spanish: `Primero miré los registros y vi que la base de datos ya no tenía conexiones. Después reiniciamos el servicio
    e informamos a los clientes. Al final era un error de configuración que nadie había notado, y añadimos una alerta
    para que no vuelva a pasar nunca más en ninguno de los servicios.`,
  Polish: `Najpierw obejrzałem logi i zobaczyłem, że baza danych nie ma już wolnych połączeń. Potem uruchomiliśmy usługę
    ponownie i poinformowaliśmy klientów. W końcu okazało się, że to był błąd w konfiguracji, którego nikt nie
    zauważył, więc dodaliśmy alarm, żeby to się już nie powtórzyło.`,
  Dutch: `Ik heb eerst naar de logbestanden gekeken en gezien dat de database geen verbindingen meer had. Daarna hebben
    wij de dienst opnieuw gestart en de klanten ingelicht. Uiteindelijk was het een fout in de instellingen die niemand
    had gezien, en wij hebben een waarschuwing toegevoegd zodat het niet meer gebeurt.`,
};

describe('limits', () => {
  it('are silent for an ordinary answer, spoken or written, punctuated or not', () => {
    expect(rules(fromText(ENGLISH))).toEqual([]);
    expect(rules(spokenEvenly(ENGLISH))).toEqual([]);
    expect(rules(fromText(ENGLISH.toLowerCase().replace(/[.,]/g, '')))).toEqual([]);
  });

  it('take silence for what it is', () => {
    expect(rules(fromText(''))).toEqual([]);
  });

  it('name other languages', () => {
    for (const [language, text] of Object.entries(OTHERS)) {
      expect(rules(fromText(text)), language).toEqual(['not-english']);
    }
  });

  it('name a short answer by its words or its seconds', () => {
    expect(rules(fromText('I would look at the logs first.'))).toEqual(['short-answer']);
    const fast = spokenEvenly(ENGLISH);
    expect(rules({ ...fast, durationMs: 15_000 })).toEqual(['short-answer']);
  });

  it('name words that the engine was not sure of', () => {
    const clear = spokenEvenly(ENGLISH);
    const unclear = { ...clear, words: clear.words.map((w) => ({ ...w, confidence: 0.5 })) };
    expect(rules(unclear)).toEqual(['poor-sound']);
  });

  it('name voice that made hardly any words, and let silence pass', () => {
    const thought = { ...spokenEvenly(ENGLISH), durationMs: 600_000 };
    expect(rules(thought)).toEqual([]);
    const mumbled = { ...thought, voice: [{ startMs: 0, endMs: 300_000 }] };
    expect(rules(mumbled)).toEqual(['poor-sound']);
  });

  it('let nothing be called missing', () => {
    const clear = spokenEvenly(ENGLISH);
    const core = ['root-cause', 'safety-net', 'edge-cases'];
    const unclear = { ...clear, words: clear.words.map((w) => ({ ...w, confidence: 0.5 })) };
    const { coverage, findings, limits } = report(unclear, 'coding', 'debug', core);
    expect(limits).toHaveLength(1);
    expect(findings).toEqual([]);
    expect(coverage.filter((row) => row.status === 'not-heard')).toEqual([]);
  });
});
