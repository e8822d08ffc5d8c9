import type { AgentPart, HappeningPart, PlacePart } from '../part.ts';
import type { Statements } from '../triple.ts';
import type { Term } from '../vocabularies.ts';

const classes: Readonly<Record<AgentPart['agent'], readonly Term[]>> = {
  person: ['schema:Person', 'rico:Person'],
  group: ['rico:Group'],
  organization: ['schema:Organization', 'rico:CorporateBody'],
  archive: ['schema:ArchiveOrganization', 'rico:CorporateBody'],
  unknown: ['rico:Agent'],
};

/** A person or a body. An authority number is `schema:sameAs`, not `owl:sameAs`: it may be that of a cluster. */
export function describeAgent(agent: AgentPart, { type, link, say }: Statements): void {
  const { iri, birth, death } = agent;
  type(iri, ...classes[agent.agent]);
  say(iri, 'schema:name', agent.names);
  say(iri, 'schema:alternateName', agent.otherNames);
  const day = (value: string) => ({ value, datatype: 'http://schema.org/Date' });
  if (birth?.certain?.length === 10) say(iri, 'schema:birthDate', day(birth.certain));
  if (death?.certain?.length === 10) say(iri, 'schema:deathDate', day(death.certain));
  link(iri, 'rico:hasBirthDate', birth?.iri);
  link(iri, 'rico:hasDeathDate', death?.iri);
  link(iri, 'schema:birthPlace', agent.birthPlace);
  link(iri, 'rico:hasBirthPlace', agent.birthPlace);
  link(iri, 'schema:deathPlace', agent.deathPlace);
  link(iri, 'rico:hasDeathPlace', agent.deathPlace);
  link(iri, 'schema:location', agent.seat);
  link(iri, 'schema:sameAs', agent.sameAs);
}

export function describePlace(place: PlacePart, { type, link, say }: Statements): void {
  const { iri, coordinates } = place;
  type(iri, 'schema:Place', 'rico:Place');
  say(iri, 'schema:name', place.names);
  say(iri, 'schema:alternateName', place.otherNames);
  if (coordinates) {
    const decimal = (value: string) => ({ value, datatype: 'http://www.w3.org/2001/XMLSchema#decimal' });
    say(iri, 'schema:latitude', decimal(coordinates.latitude));
    say(iri, 'schema:longitude', decimal(coordinates.longitude));
  }
  link(iri, 'schema:sameAs', place.sameAs);
}

export function describeHappening(event: HappeningPart, { type, link, say }: Statements): void {
  const { iri, date } = event;
  type(iri, 'schema:Event', 'rico:Event');
  say(iri, 'schema:name', event.names);
  say(iri, 'schema:alternateName', event.otherNames);
  if (date?.certain?.length === 10) {
    say(iri, 'schema:startDate', { value: date.certain, datatype: 'http://schema.org/Date' });
  }
  link(iri, 'rico:occurredAtDate', date?.iri);
  link(iri, 'schema:location', event.places);
  link(iri, 'rico:hasOrHadLocation', event.places);
  link(iri, 'schema:sameAs', event.sameAs);
}
