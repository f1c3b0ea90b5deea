import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail caught by the local mailbox; only on a machine with the demonstration region. */
@Entity('dev_mail')
export class DevMail {
  @PrimaryGeneratedColumn('identity') id: number;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') text: string;
  @Column('text') html: string;
  @Column('timestamptz') sentAt: Date;
}
